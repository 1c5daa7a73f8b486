package no.arshjul.engine.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import no.arshjul.flow.OpenTask;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** A created task as its room fills it. */
class TaskView extends EngineScopeView implements OpenTask {

    private final DelegateTask task;

    TaskView(DelegateTask task) {
        super(task, task.getExecution());
        this.task = task;
    }

    @Override
    public void local(String name, Object value) {
        task.setVariableLocal(name, TypedJson.variable(value));
    }

    @Override
    public void localJson(String name, JsonNode value) {
        task.setVariableLocal(name, TypedJson.typed(value));
    }

    /** Due in the day's last minute, as deadlines are. */
    @Override
    public void dueOn(LocalDate date) {
        task.setDueDate(Date.from(date.atTime(LocalTime.of(23, 59)).atZone(ZONE).toInstant()));
    }
}
