package no.arshjul.flow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What a room may ask of the engine. */
public interface Processes {

    /** Starts an instance that no person starts by a form. Values are texts, whole numbers, booleans or JsonNodes. */
    void start(String definitionKey, String businessKey, String county, Map<String, Object> values);

    /** Sends a message to the one instance with this business key. @return false when none waits for it */
    default boolean send(String message, String businessKey) {
        return send(message, businessKey, Map.of());
    }

    /** Sends a message with values that become variables of the receiving instance. */
    boolean send(String message, String businessKey, Map<String, Object> values);

    /** Changes a Json value of the open task of this kind in an instance, for a list that grows while a person works with it. */
    boolean amendTask(String taskKey, String instanceId, String local, UnaryOperator<JsonNode> change);
}
