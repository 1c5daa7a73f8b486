package no.arshjul.engine.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import no.arshjul.engine.EngineScope;
import no.arshjul.flow.Submission;
import no.arshjul.flow.Values;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** A form as it was sent, for the room that takes it in. */
class SubmissionView extends EngineScope implements Submission {

    private final String form;
    private final ObjectNode values;
    private final Authentication sender;
    private final boolean start;
    private final DelegateExecution execution;

    SubmissionView(String form, ObjectNode values, Authentication sender, boolean start, VariableScope seen, DelegateExecution execution) {
        super(execution, seen);
        this.execution = execution;
        this.form = form;
        this.values = values;
        this.sender = sender;
        this.start = start;
    }

    @Override
    public String form() {
        return form;
    }

    @Override
    public String person() {
        return sender == null ? null : sender.getUserId();
    }

    @Override
    public Set<String> groups() {
        return sender == null || sender.getGroupIds() == null ? Set.of() : Set.copyOf(sender.getGroupIds());
    }

    @Override
    public Values values() {
        return new Values(values);
    }

    @Override
    public void businessKey(String key) {
        if (!start) {
            throw new IllegalStateException("a business key is set when an instance starts, not at " + form);
        }
        execution.setProcessBusinessKey(key);
    }
}
