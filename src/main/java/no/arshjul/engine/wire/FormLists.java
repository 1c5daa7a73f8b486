package no.arshjul.engine.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.arshjul.flow.Options;
import no.arshjul.flow.Reader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Fills the lists of a form that depend on who reads it, as the form is fetched: also in start forms, which see no variables.
 * Of a list that stands in the form, a field with {@code properties.optionsKept} keeps the values that the task's variable of that name lists.
 * A required choice with one answer is made beforehand. What {@code properties.onlyFor} (groups) keeps for some is left out for all others.
 */
@Component
class FormLists {

    private static final Logger LOG = LoggerFactory.getLogger(FormLists.class);

    private final ObjectProvider<Options> options;
    private final FormReaders readers;
    private final TaskTexts texts;

    FormLists(ObjectProvider<Options> options, FormReaders readers, TaskTexts texts) {
        this.options = options;
        this.readers = readers;
        this.texts = texts;
    }

    /** @return whether the form has such a list */
    boolean fill(JsonNode components, HttpServletRequest request) {
        Optional<Reader> reader = readers.of(request);
        return reader.isPresent() && fill(components, reader.get(), request.getRequestURI());
    }

    private boolean fill(JsonNode components, Reader reader, String address) {
        boolean filled = leaveOut(components, reader);
        for (JsonNode component : components) {
            String from = component.path("properties").path("optionsFrom").asText("");
            if (!from.isEmpty()) {
                ObjectNode field = (ObjectNode) component;
                field.remove("valuesKey");
                field.remove("valuesExpression");
                field.set("values", values(from, reader));
                choose(field);
            }
            String kept = component.path("properties").path("optionsKept").asText("");
            if (!kept.isEmpty()) {
                texts.of(address, kept).ifPresent(list -> keep(component.path("values"), List.of(list.split(";"))));
            }
            filled |= !from.isEmpty() | !kept.isEmpty() | fill(component.path("components"), reader, address);
        }
        return filled;
    }

    private static boolean leaveOut(JsonNode components, Reader reader) {
        boolean some = false;
        for (Iterator<JsonNode> all = components.iterator(); all.hasNext();) {
            String groups = all.next().path("properties").path("onlyFor").asText("");
            if (!groups.isEmpty() && Stream.of(groups.split(" ")).noneMatch(reader.groups()::contains)) {
                all.remove();
                some = true;
            }
        }
        return some;
    }

    /** A task's own value, and what the person chooses, come before a default. */
    private static void choose(ObjectNode field) {
        if ("select".equals(field.path("type").asText()) && field.path("validate").path("required").asBoolean() && field.path("values").size() == 1) {
            field.set("defaultValue", field.path("values").get(0).get("value"));
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
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        Optional<Options> source = options.stream().filter(o -> o.name().equals(name)).findFirst();
        if (source.isEmpty()) {
            LOG.error("A form asks for the options {}, which no room offers", name);
        }
        source.ifPresent(o -> o.list(reader).forEach(option ->
                values.addObject().put("label", option.label()).put("value", option.value())));
        return values;
    }
}
