package no.arshjul.engine.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the form of an open task says, asked from outside the engine. */
@Component
class TaskForms {

    private final ObjectProvider<ProcessEngine> engine;
    private final DeployedForms forms;

    TaskForms(ObjectProvider<ProcessEngine> engine, DeployedForms forms) {
        this.engine = engine;
        this.forms = forms;
    }

    /** @return the task's form and what stands in it; one without fields when there is no such task */
    ShownTask shown(String taskId) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(commands -> {
            TaskEntity task = commands.getTaskManager().findTaskById(taskId);
            return task == null || task.getTaskDefinition() == null ? ShownTask.none() : shown(task, forms.ofTask(task));
        });
    }

    private static ShownTask shown(TaskEntity task, DeployedForm form) {
        ObjectNode values = TypedJson.MAPPER.createObjectNode();
        form.variables().forEach(name -> TypedJson.of(task.getVariableTyped(name, false)).ifPresent(value -> values.set(name, value)));
        return new ShownTask(form, values);
    }
}
