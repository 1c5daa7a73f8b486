package no.arshjul.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import no.arshjul.flow.Refusal;
import org.springframework.stereotype.Component;

/**
 * What a page sends to be kept: {@code {values, labels, basedOn}}.
 *
 * @param basedOn the stamp of the draft that the sender knows of, or null
 */
record SentDraft(ObjectNode values, ObjectNode labels, UUID basedOn) {

    /** Of 1 MB: a list of 2000 rows, with a reason in each, is smaller. */
    static final int LARGEST = 1024 * 1024;

    /** Reads it, and refuses what can't be kept. What stands in the fields is not judged: a draft may be wrong in all of them. */
    @Component
    static class Reader {

        private final ObjectMapper json;

        Reader(ObjectMapper json) {
            this.json = json;
        }

        /** @throws Refusal when it is too large, or not what was asked for */
        SentDraft read(HttpServletRequest request) throws IOException {
            byte[] content = request.getInputStream().readNBytes(LARGEST + 1);
            if (content.length > LARGEST) {
                request.getInputStream().skip(LARGEST * 8L); // A sender who is cut off in the middle doesn't get to read why.
                throw Refusal.of("draft.too-large");
            }
            JsonNode sent = parsed(content);
            if (!(sent.path("values") instanceof ObjectNode values)) {
                throw Refusal.of("draft.unreadable");
            }
            ObjectNode labels = sent.path("labels") instanceof ObjectNode said ? said : json.createObjectNode();
            if (values.toString().contains("\\u0000") || labels.toString().contains("\\u0000")) {
                throw Refusal.of("form.character");
            }
            return new SentDraft(values, labels, stamp(sent.path("basedOn").asText("")));
        }

        private JsonNode parsed(byte[] content) {
            try {
                return json.readTree(content);
            } catch (IOException e) {
                throw Refusal.of("draft.unreadable");
            }
        }

        private static UUID stamp(String text) {
            try {
                return text.isEmpty() || text.equals("null") ? null : UUID.fromString(text);
            } catch (IllegalArgumentException e) {
                throw Refusal.of("draft.unreadable");
            }
        }
    }
}
