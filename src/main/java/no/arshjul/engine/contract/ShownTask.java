package no.arshjul.engine.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A task's form and what stands in it before anything is sent.
 *
 * @param values of the form's variables, those that the task sees
 */
record ShownTask(DeployedForm form, ObjectNode values) {

    static ShownTask none() {
        return new ShownTask(DeployedForm.none(""), TypedJson.MAPPER.createObjectNode());
    }

    JsonNode value(FormField field) {
        JsonNode value = values;
        for (String step : field.path()) {
            value = value.path(step);
        }
        return value;
    }
}
