package no.arshjul.engine.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import no.arshjul.calendar.Norway;
import no.arshjul.engine.EngineScope;
import no.arshjul.engine.JsonValues;
import no.arshjul.flow.OpenTask;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** A created task as its room fills it. */
class TaskView extends EngineScope implements OpenTask {

    private final DelegateTask task;

    TaskView(DelegateTask task) {
        super(task.getExecution(), task);
        this.task = task;
    }

    @Override
    public void local(String name, Object value) {
        task.setVariableLocal(name, JsonValues.plain(value));
    }

    @Override
    public void localJson(String name, JsonNode value) {
        task.setVariableLocal(name, JsonValues.write(value));
    }

    /** Due in the day's last minute, as deadlines are. */
    @Override
    public void dueOn(LocalDate date) {
        task.setDueDate(Date.from(date.atTime(LocalTime.of(23, 59)).atZone(Norway.ZONE).toInstant()));
    }
}
