package no.arshjul.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.DataFormats;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;

/** Between the engine's variables and Jackson's trees. Nothing is ever kept as a serialised Java object. */
public final class JsonValues {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonValues() {
    }

    /** @return a copy that can be changed without touching the variable; null for null */
    public static JsonNode read(Object variable) {
        if (variable == null) {
            return null;
        }
        if (variable instanceof SpinJsonNode node) {
            return ((JsonNode) node.unwrap()).deepCopy();
        }
        if (variable instanceof JsonNode node) {
            return node.deepCopy();
        }
        return MAPPER.valueToTree(variable);
    }

    /** @return the engine's Json value of a tree, or its null */
    public static TypedValue write(JsonNode tree) {
        if (tree == null) {
            return Variables.untypedNullValue();
        }
        return SpinValues.jsonValue(DataFormats.json().createWrapperInstance(tree.deepCopy())).create();
    }

    /** @return what may stand in a variable: text, whole number, boolean, null, or Json. @throws IllegalArgumentException for anything else */
    public static Object plain(Object value) {
        if (value == null || value instanceof String || value instanceof Integer || value instanceof Long || value instanceof Boolean) {
            return value;
        }
        if (value instanceof JsonNode tree) {
            return write(tree);
        }
        if (value instanceof java.time.temporal.TemporalAccessor || value instanceof Enum<?>) {
            return value.toString();
        }
        if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
            return write(MAPPER.valueToTree(value));
        }
        throw new IllegalArgumentException("A process variable is a text, a whole number, a boolean or Json, not a " + value.getClass().getName());
    }

    static Map<String, Object> plain(Map<String, Object> values) {
        Map<String, Object> plain = new LinkedHashMap<>();
        values.forEach((name, value) -> plain.put(name, plain(value)));
        return plain;
    }
}
