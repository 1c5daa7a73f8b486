package no.arshjul.engine.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import no.arshjul.flow.Scope;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** What a room sees of a task or a start event: variables from where it stands, and a way to set those of the instance. */
class EngineScopeView implements Scope {

    static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

    protected final VariableScope seen;
    protected final DelegateExecution execution;

    EngineScopeView(VariableScope seen, DelegateExecution execution) {
        this.seen = seen;
        this.execution = execution;
    }

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
        JsonNode value = json(name);
        return value == null ? null : value.asText();
    }

    @Override
    public JsonNode json(String name) {
        TypedValue typed = seen.getVariableTyped(name, false);
        return TypedJson.of(typed).filter(node -> !node.isNull()).orElse(null);
    }

    @Override
    public void set(String name, Object value) {
        execution.getProcessInstance().setVariable(name, TypedJson.variable(value));
    }

    @Override
    public void setJson(String name, JsonNode value) {
        execution.getProcessInstance().setVariable(name, TypedJson.typed(value));
    }
}
