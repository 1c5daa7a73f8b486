package no.arshjul.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.SourceTexts;

/** A start form as a JSON schema: what a program sends is what the form's fields are, so that a new field is described without a word of Java. */
final class FormSchema {

    private static final Set<String> TEXTS = Set.of("textfield", "textarea", "select", "radio");
    private static final Set<String> LISTS = Set.of("taglist", "checklist");

    private final SourceTexts words;
    private final LanguageForm language;

    FormSchema(SourceTexts words, LanguageForm language) {
        this.words = words;
        this.language = language;
    }

    /** Adds the properties of all fields, and which of them are required. */
    void add(JsonNode form, ObjectNode schema) {
        for (JsonNode field : form.path("components")) {
            String name = field.path("path").asText(field.path("key").asText());
            if (field.path("type").asText().equals("group")) {
                add(field, schema);
            } else if (!name.isEmpty()) {
                property(field, schema.withObject("/properties").putObject(name));
                if (field.path("validate").path("required").asBoolean()) {
                    schema.withArray("/required").add(name);
                }
            }
        }
    }

    private void property(JsonNode field, ObjectNode property) {
        String type = field.path("type").asText();
        property.put("title", words.form(field.path("label").asText(), language));
        if (!field.path("description").asText().isEmpty()) {
            property.put("description", words.form(field.path("description").asText(), language));
        }
        if (TEXTS.contains(type)) {
            text(field, property.put("type", "string"));
        } else if (LISTS.contains(type)) {
            text(field, property.put("type", "array").putObject("items").put("type", "string"));
        } else if (type.equals("number")) {
            number(field.path("validate"), property.put("type", "integer"));
        } else if (type.equals("dynamiclist")) {
            add(field, property.put("type", "array").putObject("items").put("type", "object"));
        } else if (type.equals("datetime")) {
            property.put("type", "string").put("format", "date");
        } else {
            property.put("type", "boolean");
        }
    }

    private static void text(JsonNode field, ObjectNode schema) {
        if (field.path("validate").has("maxLength")) {
            schema.set("maxLength", field.path("validate").get("maxLength"));
        }
        if (!field.path("values").isEmpty()) {
            ArrayNode options = schema.putArray("enum");
            field.get("values").forEach(option -> options.add(option.get("value")));
        }
    }

    private static void number(JsonNode limits, ObjectNode schema) {
        if (limits.has("min")) {
            schema.set("minimum", limits.get("min"));
        }
        if (limits.has("max")) {
            schema.set("maximum", limits.get("max"));
        }
    }
}
