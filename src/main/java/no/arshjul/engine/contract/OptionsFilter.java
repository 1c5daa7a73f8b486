package no.arshjul.engine.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import no.arshjul.flow.Options;
import no.arshjul.flow.Reader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Fills the lists of a form that depend on who reads it, as the form is fetched: also in start forms, which see no variables. */
class OptionsFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(OptionsFilter.class);
    private static final Pattern FORM = Pattern.compile(".*/(?:deployed-start-form|deployed-form|form)/?");

    private final ObjectProvider<Options> options;
    private final FormReaders readers;

    OptionsFilter(ObjectProvider<Options> options, FormReaders readers) {
        this.options = options;
        this.readers = readers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"GET".equals(request.getMethod()) || !FORM.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, held);
        Optional<Reader> reader = held.getStatus() == HttpServletResponse.SC_OK ? readers.of(request) : Optional.empty();
        if (reader.isPresent()) {
            fill(held, reader.get());
        }
        held.copyBodyToResponse();
    }

    private void fill(ContentCachingResponseWrapper held, Reader reader) throws IOException {
        JsonNode form = read(held.getContentAsByteArray());
        if (form != null && form.has("components")) {
            fill(form.path("components"), reader);
            byte[] filled = TypedJson.MAPPER.writeValueAsBytes(form);
            held.resetBuffer();
            held.addHeader("Vary", "Accept-Language");
            held.setHeader("Cache-Control", "no-store");
            held.getOutputStream().write(filled);
        }
    }

    private static JsonNode read(byte[] content) {
        try {
            return TypedJson.MAPPER.readTree(content);
        } catch (IOException e) {
            return null;
        }
    }

    private void fill(JsonNode components, Reader reader) {
        for (JsonNode component : components) {
            String from = component.path("properties").path("optionsFrom").asText("");
            if (!from.isEmpty()) {
                ObjectNode field = (ObjectNode) component;
                field.remove("valuesKey");
                field.remove("valuesExpression");
                field.set("values", values(from, reader));
            }
            fill(component.path("components"), reader);
        }
    }

    private ArrayNode values(String name, Reader reader) {
        ArrayNode values = TypedJson.MAPPER.createArrayNode();
        Optional<Options> source = options.stream().filter(o -> o.name().equals(name)).findFirst();
        if (source.isEmpty()) {
            LOG.error("A form asks for the options {}, which no room offers", name);
        }
        source.ifPresent(o -> o.list(reader).forEach(option ->
                values.addObject().put("label", option.label()).put("value", option.value())));
        return values;
    }
}
