package no.arshjul.engine.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * A field of a form, or a column of a list in it.
 *
 * @param path    where its value stands, from the variable's name (in a list: from the row) and inwards
 * @param json    the field as the form describes it
 * @param columns for a list: its columns
 * @param hidden  the conditions (FEEL) under which it or a group around it is hidden
 */
record FormField(List<String> path, JsonNode json, List<FormField> columns, List<String> hidden) {

    String type() {
        return json.path("type").asText();
    }

    String key() {
        return String.join(".", path);
    }

    String variable() {
        return path.get(0);
    }

    String label() {
        String label = json.path("datetime".equals(json.path("type").asText()) ? "dateLabel" : "label").asText("");
        return label.isBlank() || label.startsWith("=") ? key() : label;
    }

    boolean isList() {
        return "dynamiclist".equals(type());
    }

    /** What the form demands, e.g. {@code required}, {@code max}; a missing node when nothing. */
    JsonNode demand(String name) {
        return json.path("validate").path(name);
    }

    boolean hasOptionsFromElsewhere() {
        return json.path("properties").has("optionsFrom") || json.has("valuesKey") || json.has("valuesExpression");
    }

    JsonNode options() {
        return json.path("values");
    }

    /** @return the value in the form's or the row's values; empty when nothing was sent */
    Optional<JsonNode> in(JsonNode values) {
        JsonNode value = values;
        for (String step : path) {
            value = value.path(step);
        }
        boolean blank = value.isMissingNode() || value.isNull() || value.isTextual() && value.asText().isBlank();
        return blank ? Optional.empty() : Optional.of(value);
    }
}
