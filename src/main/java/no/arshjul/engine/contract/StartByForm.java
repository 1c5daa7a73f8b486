package no.arshjul.engine.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;
import no.arshjul.engine.JsonValues;
import no.arshjul.flow.FormStart;
import no.arshjul.flow.Refusal;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What one of the house's own addresses takes in goes the way of the engine's REST API: held against the form by the names that were sent. */
@Component
class StartByForm implements FormStart {

    private final ProcessEngine engine;

    StartByForm(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public String start(String definitionKey, ObjectNode values) {
        Set<String> names = new TreeSet<>();
        values.fieldNames().forEachRemaining(names::add);
        HttpCall.begin(new SubmissionPath(SubmissionPath.Kind.START, definitionKey), names);
        try {
            return engine.getRuntimeService().createProcessInstanceByKey(definitionKey).processDefinitionWithoutTenantId()
                    .setVariables(variables(values)).execute().getBusinessKey();
        } catch (RuntimeException e) {
            throw reason(e);
        } finally {
            HttpCall.end();
        }
    }

    private static VariableMap variables(ObjectNode values) {
        VariableMap variables = Variables.createVariables();
        values.properties().forEach(entry -> variables.put(entry.getKey(), variable(entry.getValue())));
        return variables;
    }

    private static Object variable(JsonNode value) {
        if (value.isNull()) {
            return Variables.untypedNullValue();
        }
        if (value.isContainerNode()) {
            return JsonValues.write(value);
        }
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return value.canConvertToInt() ? (Object) value.intValue() : (Object) value.longValue();
        }
        return value.isNumber() ? (Object) value.doubleValue() : value.isBoolean() ? (Object) value.booleanValue() : value.asText();
    }

    /** The engine wraps what a room refuses. */
    private static RuntimeException reason(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return failure instanceof OptimisticLockingException ? Refusal.of("http.conflict") : failure;
    }
}
