package no.arshjul.engine.contract;

import java.util.Set;
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

    /** @return the names that the task's form shows and nobody may change; none when there is no such task */
    Set<String> fixedVariables(String taskId) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(commands -> {
            TaskEntity task = commands.getTaskManager().findTaskById(taskId);
            return task == null || task.getTaskDefinition() == null ? Set.of() : forms.ofTask(task).fixedVariables();
        });
    }
}
