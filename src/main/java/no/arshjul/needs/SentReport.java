package no.arshjul.needs;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import no.arshjul.flow.Values;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** A report as a program sends it: one JSON object with the start form's values by name, and the reference it goes by. */
record SentReport(ObjectNode values, String cycle, String owner, String reference) {

    static final int MOST_BYTES = 5 * 1024 * 1024;

    /** A key twice would be read by one reader as the first and by another as the last. */
    private static final ObjectMapper JSON = JsonMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    /** A body that can't be read as a report at all. */
    static class Unreadable extends RuntimeException {

        private final int status;
        private final String kind;

        Unreadable(int status, String kind, String code) {
            super(code);
            this.status = status;
            this.kind = kind;
        }

        int status() {
            return status;
        }

        String kind() {
            return kind;
        }
    }

    /**
     * @throws Unreadable                 when the body is no JSON object, or too large
     * @throws no.arshjul.flow.Refusal when it has no reference, or one that is too long
     */
    static SentReport read(HttpServletRequest request) throws IOException {
        if (!isJson(request.getContentType())) {
            throw new Unreadable(415, "media-type", "http.media-type");
        }
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new Unreadable(413, "too-large", "http.too-large");
        }
        ObjectNode sent = object(body);
        Values values = new Values(sent);
        String reference = values.text(ClientReferences.FIELD);
        ClientReferences.checkLength(reference);
        return new SentReport(sent, values.textOrEmpty("cycle"), values.textOrEmpty("owner"), reference);
    }

    private static ObjectNode object(byte[] body) {
        try {
            JsonNode sent = JSON.readTree(body);
            if (sent instanceof ObjectNode object) {
                return object;
            }
        } catch (IOException e) {
            throw new Unreadable(400, "malformed", "http.malformed");
        }
        throw new Unreadable(400, "malformed", "http.body");
    }

    private static boolean isJson(String type) {
        try {
            return type != null && MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.parseMediaType(type));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
