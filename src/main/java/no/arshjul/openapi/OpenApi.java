package no.arshjul.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import no.arshjul.language.SourceTexts;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The description of the house's addresses: kept by hand in {@code openapi/openapi.json}, where a text such as {@code #openapi.title} stands in the catalogue. */
@Component
class OpenApi {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Messages messages;
    private final SourceTexts words;

    OpenApi(Messages messages, SourceTexts words) {
        this.messages = messages;
        this.words = words;
    }

    ObjectNode in(LanguageForm language) {
        ObjectNode description = (ObjectNode) read("openapi/openapi.json");
        new FormSchema(words, language).add(read("forms/needs-report.form"), description.withObject("/components/schemas/NeedsReport"));
        say(description, language);
        return description;
    }

    private void say(JsonNode node, LanguageForm language) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> entry : object.properties()) {
                entry.setValue(said(entry.getValue(), language));
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, said(array.get(i), language));
            }
        }
    }

    private JsonNode said(JsonNode value, LanguageForm language) {
        if (value.isTextual() && value.asText().startsWith("#openapi.")) {
            return TextNode.valueOf(messages.text(value.asText().substring(1), language));
        }
        say(value, language);
        return value;
    }

    private static JsonNode read(String file) {
        try (InputStream in = new ClassPathResource(file).getInputStream()) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
