package no.arshjul.engine.wire;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** A request that asks for the same by other words: with another query, or another body. */
class AskedByName extends HttpServletRequestWrapper {

    private final MultiValueMap<String, String> query;
    private final byte[] body;

    /** @param query in clear @param body null: the one that was sent */
    AskedByName(HttpServletRequest request, MultiValueMap<String, String> query, byte[] body) {
        super(request);
        this.query = query;
        this.body = body;
    }

    @Override
    public String getQueryString() {
        String query = UriComponentsBuilder.newInstance().queryParams(this.query).build().encode(StandardCharsets.UTF_8).getQuery();
        return query == null ? null : query.replace("+", "%2B");
    }

    @Override
    public String getParameter(String name) {
        return query.getFirst(name);
    }

    @Override
    public String[] getParameterValues(String name) {
        List<String> values = query.get(name);
        return values == null ? null : values.toArray(String[]::new);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> all = new LinkedHashMap<>();
        query.forEach((name, values) -> all.put(name, values.toArray(String[]::new)));
        return all;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(query.keySet());
    }

    @Override
    public int getContentLength() {
        return body == null ? super.getContentLength() : body.length;
    }

    @Override
    public long getContentLengthLong() {
        return body == null ? super.getContentLengthLong() : body.length;
    }

    @Override
    public ServletInputStream getInputStream() throws java.io.IOException {
        if (body == null) {
            return super.getInputStream();
        }
        ByteArrayInputStream bytes = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
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
    public BufferedReader getReader() throws java.io.IOException {
        return body == null ? super.getReader() : new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
}
