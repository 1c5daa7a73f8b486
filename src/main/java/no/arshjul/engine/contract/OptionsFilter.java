package no.arshjul.engine.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import no.arshjul.flow.Options;
import no.arshjul.flow.Reader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Fills the lists of a form that depend on who reads it, as the form is fetched: also in start forms, which see no variables.
 * Of a list that stands in the form, a field with {@code properties.optionsKept} keeps the values that the task's variable of that name lists.
 */
class OptionsFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(OptionsFilter.class);
    private static final Pattern FORM = Pattern.compile(".*/(?:deployed-start-form|deployed-form|form)/?");

    private final ObjectProvider<Options> options;
    private final FormReaders readers;
    private final TaskTexts texts;

    OptionsFilter(ObjectProvider<Options> options, FormReaders readers, TaskTexts texts) {
        this.options = options;
        this.readers = readers;
        this.texts = texts;
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
            fill(held, reader.get(), request.getRequestURI());
        }
        held.copyBodyToResponse();
    }

    private void fill(ContentCachingResponseWrapper held, Reader reader, String address) throws IOException {
        JsonNode form = read(held.getContentAsByteArray());
        if (form != null && form.has("components")) {
            fill(form.path("components"), reader, address);
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

    private void fill(JsonNode components, Reader reader, String address) {
        for (JsonNode component : components) {
            String from = component.path("properties").path("optionsFrom").asText("");
            if (!from.isEmpty()) {
                ObjectNode field = (ObjectNode) component;
                field.remove("valuesKey");
                field.remove("valuesExpression");
                field.set("values", values(from, reader));
            }
            String kept = component.path("properties").path("optionsKept").asText("");
            if (!kept.isEmpty()) {
                texts.of(address, kept).ifPresent(list -> keep(component.path("values"), List.of(list.split(";"))));
            }
            fill(component.path("components"), reader, address);
        }
    }

    private static void keep(JsonNode values, List<String> kept) {
        for (Iterator<JsonNode> all = values.iterator(); all.hasNext();) {
            if (!kept.contains(all.next().path("value").asText())) {
                all.remove();
            }
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
