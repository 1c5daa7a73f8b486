package no.arshjul.engine.contract;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** Where the engine has put what was sent: at the task, or past the task's own variables at its execution. */
class SentValues {

    private final VariableScope seen;
    private final ExecutionEntity execution;
    private final boolean fromTask;
    private final Set<String> beside = new HashSet<>();

    SentValues(VariableScope seen, ExecutionEntity execution) {
        this.seen = seen;
        this.execution = execution;
        this.fromTask = HttpCall.current().map(HttpCall::setsFromTask).orElse(false);
    }

    VariableScope seen() {
        return seen;
    }

    ExecutionEntity execution() {
        return execution;
    }

    /** Without HTTP it isn't known what was sent: all that is seen and that the form knows. */
    Set<String> visible(Set<String> known) {
        Set<String> visible = new TreeSet<>(known);
        visible.removeIf(name -> !seen.hasVariable(name));
        return visible;
    }

    TypedValue value(String name) {
        boolean local = seen != execution && seen.hasVariableLocal(name);
        if (!local || fromTask) {
            return seen.getVariableTyped(name, false);
        }
        if (HttpCall.current().isEmpty() && !execution.hasVariable(name)) {
            return seen.getVariableTyped(name, false);
        }
        beside.add(name);
        return execution.getVariableTyped(name, false);
    }

    /** What a task had for itself alone isn't left in the instance because it was sent back: a later task would take it for its own. */
    void leaveNothingBeside() {
        beside.forEach(execution::removeVariable);
    }
}
