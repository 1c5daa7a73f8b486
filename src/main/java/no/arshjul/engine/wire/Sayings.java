package no.arshjul.engine.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Iterator;
import java.util.Map;
import no.arshjul.flow.SystemSentences;
import no.arshjul.flow.Saying;
import no.arshjul.language.LanguageForm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Values of tasks and processes: the sentences that the system has put into them. Plain texts, of people or of older years, stay as they are. */
@Component
public class Sayings implements WireAnswer {

    private static final Logger LOG = LoggerFactory.getLogger(Sayings.class);

    private final SystemSentences sentences;

    Sayings(SystemSentences sentences) {
        this.sentences = sentences;
    }

    @Override
    public boolean isAt(String resource) {
        return resource.matches(".*[vV]ariables?(?:-instance)?(?:/.*)?|history/detail(?:/.*)?|filter/[^/]+/(?:list|singleResult)");
    }

    @Override
    public boolean concerns(LanguageForm language) {
        return true;
    }

    @Override
    public boolean reword(JsonNode answer, HttpServletRequest request, String resource, LanguageForm language) {
        boolean changed = false;
        if (answer instanceof ObjectNode object) {
            for (Iterator<Map.Entry<String, JsonNode>> fields = object.fields(); fields.hasNext();) {
                Map.Entry<String, JsonNode> field = fields.next();
                changed |= isSaid(field.getValue()) ? field.setValue(words(field.getValue(), language)) != null
                        : reword(field.getValue(), request, resource, language);
            }
        } else if (answer instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                changed |= isSaid(array.get(i)) ? array.set(i, words(array.get(i), language)) != null
                        : reword(array.get(i), request, resource, language);
            }
        }
        return changed;
    }

    /**
     * Puts the sentences in a value in words, where they stand in it.
     *
     * @return whether there was one
     */
    public boolean reword(JsonNode value, LanguageForm language) {
        return reword(value, null, "", language);
    }

    private static boolean isSaid(JsonNode value) {
        return value.isTextual() && Saying.isIn(value.textValue());
    }

    /** A Json value stands in the answer as a text: its sentences are put in words where they stand in it. */
    private JsonNode words(JsonNode value, LanguageForm language) {
        String text = value.textValue();
        if (text.startsWith("[") || text.startsWith("{")) {
            try {
                JsonNode inner = WireFilter.MAPPER.readTree(text);
                reword(inner, language);
                return TextNode.valueOf(WireFilter.MAPPER.writeValueAsString(inner));
            } catch (JsonProcessingException e) {
                LOG.debug("A text begins like Json, and is none", e);
            }
        }
        return TextNode.valueOf(sentences.in(language, text));
    }
}
