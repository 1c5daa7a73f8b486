package no.arshjul.engine.contract;

import java.util.HashSet;
import java.util.Set;
import no.arshjul.flow.FormHandler;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** What happens when a task opens: its room fills the form, and a repeated task gets fields of its own. */
@Component
class TaskOpening {

    private final Handlers handlers;
    private final DeployedForms forms;

    TaskOpening(Handlers handlers, DeployedForms forms) {
        this.handlers = handlers;
        this.forms = forms;
    }

    void open(DelegateTask task, boolean repeated) {
        handlers.of(task.getTaskDefinitionKey()).ifPresent(handler -> handler.prepare(new TaskView(task)));
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
