package no.arshjul.engine.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import no.arshjul.calendar.Norway;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;

/** The engine's typed values as Json and back. */
final class TypedJson {

    static final ObjectMapper MAPPER = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    private TypedJson() {
    }

    /** @return the value, a null node for nothing, or empty for a type that no form sends (objects, bytes, files, Xml) */
    static Optional<JsonNode> of(TypedValue typed) {
        if (typed == null) {
            return Optional.of(NODES.nullNode());
        }
        if (typed instanceof JsonValue json) {
            return ofText(json);
        }
        if (typed instanceof SerializableValue) {
            return Optional.empty();
        }
        return ofPlain(typed.getValue());
    }

    private static Optional<JsonNode> ofText(JsonValue json) {
        String text = json.getValueSerialized();
        if (text == null) {
            text = json.getValue() == null ? "null" : json.getValue().toString();
        }
        try {
            return Optional.of(MAPPER.readTree(text));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> ofPlain(Object value) {
        if (value == null) {
            return Optional.of(NODES.nullNode());
        }
        if (value instanceof String text) {
            return Optional.of(NODES.textNode(text));
        }
        if (value instanceof Boolean flag) {
            return Optional.of(NODES.booleanNode(flag));
        }
        if (value instanceof Integer || value instanceof Long || value instanceof Short) {
            return Optional.of(NODES.numberNode(((Number) value).longValue()));
        }
        if (value instanceof Double number && Double.isFinite(number)) {
            return Optional.of(number(BigDecimal.valueOf(number)));
        }
        if (value instanceof Date date) {
            return Optional.of(NODES.textNode(isoDate(date)));
        }
        return Optional.empty();
    }

    private static JsonNode number(BigDecimal value) {
        boolean whole = value.stripTrailingZeros().scale() <= 0 && value.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) < 0;
        return whole ? NODES.numberNode(value.longValue()) : NODES.numberNode(value);
    }

    private static String isoDate(Date date) {
        SimpleDateFormat iso = new SimpleDateFormat("yyyy-MM-dd");
        iso.setTimeZone(TimeZone.getTimeZone(Norway.ZONE));
        return iso.format(date);
    }
}
