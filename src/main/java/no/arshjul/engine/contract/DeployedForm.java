package no.arshjul.engine.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A form (Camunda Forms) as deployed.
 *
 * @param fields that a person may send
 * @param shown  lists that are only shown, as a table with {@code properties.view = grid}
 */
record DeployedForm(String key, List<FormField> fields, List<FormField> shown) {

    /** For a task without a form: nothing may be sent. */
    static DeployedForm none(String key) {
        return new DeployedForm(key, List.of(), List.of());
    }

    static DeployedForm parse(String key, byte[] content) {
        try {
            JsonNode components = TypedJson.MAPPER.readTree(content).path("components");
            return new DeployedForm(key, fields(components, List.of(), List.of()), tables(components));
        } catch (IOException e) {
            throw new IllegalStateException("the form " + key + " can't be read", e);
        }
    }

    /** The list that is filled in as a table, or else the one that is shown as one. */
    Optional<FormField> grid() {
        return fields.stream().filter(DeployedForm::isGrid).findFirst().or(() -> shown.stream().findFirst());
    }

    static boolean isGrid(FormField field) {
        return field.isList() && "grid".equals(field.json().path("properties").path("view").asText());
    }

    private static List<FormField> tables(JsonNode components) {
        List<FormField> tables = new ArrayList<>();
        for (JsonNode component : components) {
            tables.addAll(tables(component.path("components")));
            if ("table".equals(component.path("type").asText()) && "grid".equals(component.path("properties").path("view").asText())) {
                List<FormField> columns = new ArrayList<>();
                component.path("columns").forEach(column -> columns.add(new FormField(List.of(column.path("key").asText()), column, List.of(), List.of())));
                tables.add(new FormField(List.of(component.path("id").asText()), component, columns, List.of()));
            }
        }
        return tables;
    }

    /** The names of the variables that the form sends. */
    Set<String> variables() {
        return fields.stream().map(FormField::variable).collect(Collectors.toSet());
    }

    /** The names of single fields that nobody may change: what is sent for them must not overwrite what the process knows. */
    Set<String> fixedVariables() {
        return fields.stream().filter(f -> !f.isList() && f.path().size() == 1)
                .filter(f -> isMarked(f, "readonly") || isMarked(f, "disabled"))
                .map(FormField::variable).collect(Collectors.toSet());
    }

    private static boolean isMarked(FormField field, String mark) {
        return field.json().path(mark).isBoolean() && field.json().path(mark).booleanValue();
    }

    /** @param fault a field's key, or {@code list.column} */
    String labelOf(String fault) {
        return find(fields, fault).map(FormField::label).orElse(fault);
    }

    private static Optional<FormField> find(List<FormField> fields, String name) {
        for (FormField field : fields) {
            if (field.key().equals(name)) {
                return Optional.of(field);
            }
            if (field.isList() && name.startsWith(field.key() + ".")) {
                return find(field.columns(), name.substring(field.key().length() + 1)).or(() -> Optional.of(field));
            }
        }
        return Optional.empty();
    }

    private static List<FormField> fields(JsonNode components, List<String> path, List<String> hidden) {
        List<FormField> fields = new ArrayList<>();
        for (JsonNode component : components) {
            List<String> conditions = and(hidden, component.path("conditional").path("hide").asText(""));
            List<String> inner = and(path, component.path("path").asText(""));
            if ("dynamiclist".equals(component.path("type").asText())) {
                fields.add(new FormField(inner, component, fields(component.path("components"), List.of(), List.of()), conditions));
            } else if (component.has("components")) {
                fields.addAll(fields(component.path("components"), inner, conditions));
            } else if (component.hasNonNull("key") && !"button".equals(component.path("type").asText())) {
                fields.add(new FormField(and(path, component.path("key").asText()), component, List.of(), conditions));
            }
        }
        return fields;
    }

    /** Keys and paths with dots stand for values inside values; conditions begin with "=" and are kept as they are. */
    private static List<String> and(List<String> some, String more) {
        if (more.isBlank()) {
            return some;
        }
        List<String> all = new ArrayList<>(some);
        all.addAll(more.startsWith("=") ? List.of(more) : List.of(more.split("\\.")));
        return all;
    }
}
