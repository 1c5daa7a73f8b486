package no.arshjul.engine.contract;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import no.arshjul.calendar.Norway;
import no.arshjul.engine.TaskTimes;
import no.arshjul.flow.FormHandler;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** What happens when a task opens: its room fills the form and says when it is due, its card gets the case's facts, and a repeated task gets fields of its own. */
@Component
class TaskOpening {

    private final Handlers handlers;
    private final DeployedForms forms;
    private final TaskTimes times;
    private final TaskCards cards;

    TaskOpening(Handlers handlers, DeployedForms forms, TaskTimes times, TaskCards cards) {
        this.handlers = handlers;
        this.forms = forms;
        this.times = times;
        this.cards = cards;
    }

    void open(DelegateTask task, boolean repeated) {
        TaskEntity opened = (TaskEntity) task;
        cards.ofInstance(opened.getExecution());
        handlers.of(task.getTaskDefinitionKey()).ifPresent(handler -> handler.prepare(new TaskView(task)));
        times.set(opened, task.getDueDate() == null ? times.own(task.getTaskDefinitionKey()) : LocalDate.ofInstant(task.getDueDate().toInstant(), Norway.ZONE));
        cards.ofOutsiders(opened, forms.ofTask(opened));
        if (repeated) {
            ownFields((TaskEntity) task);
        }
    }

    /** Without a variable of its own execution (which is where the engine puts what is sent), what one of several parallel tasks sends would land in the instance and be overwritten by the next. */
    private void ownFields(TaskEntity task) {
        DeployedForm form = forms.ofTask(task);
        Set<String> names = new HashSet<>(form.variables());
        names.removeAll(form.fixedVariables()); // shown, not sent: the process must still be seen through them
        handlers.of(task.getTaskDefinitionKey()).map(FormHandler::alsoAccepts).ifPresent(names::addAll);
        names.stream().filter(name -> !isOwn(task, name)).forEach(name -> task.getExecution().setVariableLocal(name, null));
    }

    private static boolean isOwn(TaskEntity task, String name) {
        boolean own = false;
        ExecutionEntity execution = task.getExecution();
        while (!own && execution != null && task.getTaskDefinitionKey().equals(execution.getActivityId())) {
            own = execution.hasVariableLocal(name);
            execution = execution.getParent();
        }
        return own;
    }
}
