package no.arshjul.engine.door;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import no.arshjul.engine.wire.RequestWithBody;

/** A request whose body has been read at the door, and is read again, the very same bytes, behind it. */
class HeldBody extends RequestWithBody {

    /** A form with hundreds of rows has some hundred kilobytes. */
    static final int MOST_BYTES = 8 * 1024 * 1024;

    private final byte[] body;

    private HeldBody(HttpServletRequest request, byte[] body) {
        super(request, body);
        this.body = body;
    }

    static HeldBody of(HttpServletRequest request) throws IOException {
        return new HeldBody(request, request.getInputStream().readNBytes(MOST_BYTES + 1));
    }

    byte[] bytes() {
        return body;
    }

    boolean isTooLarge() {
        return body.length > MOST_BYTES;
    }
}
