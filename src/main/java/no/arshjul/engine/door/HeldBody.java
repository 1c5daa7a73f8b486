package no.arshjul.engine.door;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A request whose body has been read at the door, and is read again, the very same bytes, behind it. */
class HeldBody extends HttpServletRequestWrapper {

    /** A form with hundreds of rows has some hundred kilobytes. */
    static final int MOST_BYTES = 8 * 1024 * 1024;

    private final byte[] body;

    HeldBody(HttpServletRequest request) throws IOException {
        super(request);
        body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    }

    byte[] bytes() {
        return body;
    }

    boolean isTooLarge() {
        return body.length > MOST_BYTES;
    }

    @Override
    public ServletInputStream getInputStream() {
        ByteArrayInputStream bytes = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                return bytes.read(target, offset, length);
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException("the body is all here already");
            }
        };
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
}
