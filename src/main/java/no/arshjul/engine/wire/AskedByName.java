package no.arshjul.engine.wire;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** A request that asks for the same by another query. */
class AskedByName extends HttpServletRequestWrapper {

    private final MultiValueMap<String, String> query;

    /** @param query in clear */
    AskedByName(HttpServletRequest request, MultiValueMap<String, String> query) {
        super(request);
        this.query = query;
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
}
