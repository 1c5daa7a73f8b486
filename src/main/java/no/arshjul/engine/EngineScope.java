package no.arshjul.engine;

import com.fasterxml.jackson.databind.JsonNode;
import no.arshjul.flow.Scope;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.json.SpinJsonNode;

/** A room's view of where a process stands, over the engine's own. Reads what is visible here, and writes to the instance. */
public class EngineScope implements Scope {

    private final DelegateExecution execution;
    private final VariableScope visible;

    public EngineScope(DelegateExecution execution) {
        this(execution, execution);
    }

    /** @param visible where variables are read: the execution itself, or a task in it */
    public EngineScope(DelegateExecution execution, VariableScope visible) {
        this.execution = execution;
        this.visible = visible;
    }

    /** The county is the tenant of the instance. */
    @Override
    public String county() {
        return execution.getTenantId();
    }

    @Override
    public String instanceId() {
        return execution.getProcessInstanceId();
    }

    @Override
    public String businessKey() {
        return execution.getProcessBusinessKey();
    }

    @Override
    public String text(String name) {
        Object value = visible.getVariable(name);
        if (value instanceof SpinJsonNode node) {
            JsonNode json = JsonValues.read(node);
            return json.isNull() ? null : json.isValueNode() ? json.asText() : json.toString();
        }
        return value == null ? null : value.toString();
    }

    @Override
    public JsonNode json(String name) {
        return JsonValues.read(visible.getVariable(name));
    }

    @Override
    public void set(String name, Object value) {
        execution.getProcessInstance().setVariable(name, JsonValues.plain(value));
    }

    @Override
    public void setJson(String name, JsonNode value) {
        execution.getProcessInstance().setVariable(name, JsonValues.write(value));
    }
}
