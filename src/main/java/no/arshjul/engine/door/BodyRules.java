package no.arshjul.engine.door;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import no.arshjul.engine.door.OpenWays.Body;

/** Holds what is sent against what its way allows. Each answer is the code of the message to say, or nothing when it may pass. */
final class BodyRules {

    /** A key twice would be read by one reader as the first and by another as the last. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    /** Plain values; objects of a class, files and bytes are no answers to a form. */
    private static final Set<String> TYPES =
            Set.of("string", "boolean", "short", "integer", "long", "double", "number", "date", "json", "null");

    private static final Set<String> VARIABLE = Set.of("value", "type", "valueInfo", "local");

    private BodyRules() {
    }

    static Optional<String> against(Body rule, byte[] sent, Person person) {
        if (rule == Body.ANY_READ || rule == Body.LOGIN) {
            return Optional.empty();
        }
        if (rule == Body.MESSAGE && !person.in("secretariat")) {
            return Optional.of("http.closed");
        }
        JsonNode body;
        try {
            body = sent.length == 0 ? JSON.createObjectNode() : JSON.readTree(sent);
        } catch (IOException e) {
            return Optional.of("http.body");
        }
        if (body == null || !body.isObject()) {
            return Optional.of("http.body");
        }
        return switch (rule) {
            case NONE -> only(body, Set.of());
            case SELF -> only(body, Set.of("userId")).or(() ->
                    person.isKnown() && person.id().equals(body.path("userId").asText(null)) ? Optional.empty() : Optional.of("http.closed"));
            case COMMENT -> only(body, Set.of("message"));
            case FORM, START -> only(body, Set.of("variables", "withVariablesInReturn", "businessKey")).or(() -> values(body));
            case MESSAGE -> message(body);
            case QUERY -> expressions(body) ? Optional.of("http.closed") : Optional.empty();
            default -> Optional.of("http.closed");
        };
    }

    private static Optional<String> values(JsonNode body) {
        if (!empty(body.get("businessKey"))) {
            return Optional.of("http.business-key");
        }
        JsonNode variables = body.get("variables");
        if (variables == null || variables.isNull()) {
            return Optional.empty();
        }
        for (JsonNode variable : variables) {
            JsonNode type = variable.get("type");
            if (!variable.isObject() || only(variable, VARIABLE).isPresent()
                    || type != null && !type.isNull() && !TYPES.contains(type.asText().toLowerCase(java.util.Locale.ROOT))) {
                return Optional.of("http.value-type");
            }
        }
        return variables.isObject() ? Optional.empty() : Optional.of("http.body");
    }

    private static Optional<String> message(JsonNode body) {
        return only(body, Set.of("messageName", "businessKey")).or(() ->
                "withdraw-needs-report".equals(body.path("messageName").asText()) && !empty(body.get("businessKey"))
                        ? Optional.empty() : Optional.of("http.closed"));
    }

    /** A key beside the allowed ones; one without a value does no harm. */
    private static Optional<String> only(JsonNode body, Set<String> allowed) {
        for (Iterator<String> names = body.fieldNames(); names.hasNext();) {
            String name = names.next();
            if (!allowed.contains(name) && !body.get(name).isNull()) {
                return Optional.of("http.closed");
            }
        }
        return Optional.empty();
    }

    /** The engine would run an expression in a query as code. */
    private static boolean expressions(JsonNode node) {
        for (Iterator<String> names = node.fieldNames(); names.hasNext();) {
            if (names.next().endsWith("Expression")) {
                return true;
            }
        }
        for (JsonNode child : node) {
            if (expressions(child)) {
                return true;
            }
        }
        return false;
    }

    private static boolean empty(JsonNode node) {
        return node == null || node.isNull() || node.asText().isEmpty() && node.isValueNode();
    }
}
