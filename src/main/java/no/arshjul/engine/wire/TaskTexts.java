package no.arshjul.engine.wire;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Texts that a task carries, for whom its form is being fetched. */
@Component
class TaskTexts {

    private static final Pattern TASK = Pattern.compile(".*/task/([^/]+)/.*");

    private final ObjectProvider<ProcessEngine> engine;

    TaskTexts(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    /** @param address of the form; empty when it is no task's, or the task carries no such text */
    Optional<String> of(String address, String variable) {
        Matcher task = TASK.matcher(address);
        return task.matches() ? Optional.ofNullable(engine.getObject().getTaskService().getVariableLocal(task.group(1), variable))
                .map(String::valueOf).filter(text -> !text.isBlank()) : Optional.empty();
    }
}
