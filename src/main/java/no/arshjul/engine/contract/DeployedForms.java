package no.arshjul.engine.contract;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.CamundaFormRefImpl;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.springframework.stereotype.Component;

/** Finds the form of a task or a start event in the deployment it belongs to. A deployment never changes, so its forms are kept read. */
@Component
class DeployedForms {

    private static final String FORM_KEY = "camunda-forms:deployment:";

    private final Map<String, DeployedForm> read = new ConcurrentHashMap<>();

    /** @return the task's form; one without fields when it has none */
    DeployedForm ofTask(TaskEntity task) {
        FormDefinition form = task.getTaskDefinition().getFormDefinition();
        return of(form, task, task.getProcessDefinition()).orElseGet(() -> DeployedForm.none(task.getTaskDefinitionKey()));
    }

    /** @return the start form, if the process has one */
    Optional<DeployedForm> ofStart(ExecutionEntity execution) {
        return of(execution.getProcessDefinition().getStartFormDefinition(), execution, execution.getProcessDefinition());
    }

    private Optional<DeployedForm> of(FormDefinition form, VariableScope scope, ProcessDefinitionEntity process) {
        if (form == null) {
            return Optional.empty();
        }
        String ref = text(form.getCamundaFormDefinitionKey(), scope);
        if (ref != null) {
            return Optional.of(byReference(ref, form, scope, process));
        }
        String key = text(form.getFormKey(), scope);
        if (key != null && key.startsWith(FORM_KEY)) {
            String resource = key.substring(FORM_KEY.length());
            return Optional.of(read(resource.replaceAll(".*/|\\.form$", ""), process.getDeploymentId(), resource));
        }
        return Optional.empty();
    }

    private DeployedForm byReference(String ref, FormDefinition form, VariableScope scope, ProcessDefinitionEntity process) {
        CamundaFormRefImpl reference = new CamundaFormRefImpl(ref, form.getCamundaFormDefinitionBinding());
        String version = text(form.getCamundaFormDefinitionVersion(), scope);
        if (version != null) {
            reference.setVersion(Integer.valueOf(version));
        }
        CamundaFormDefinition found = new GetCamundaFormDefinitionCmd(reference, process.getDeploymentId()).execute(commands());
        if (found == null) {
            throw new IllegalStateException("the form " + ref + " of " + process.getKey() + " is not deployed with it");
        }
        return read(ref, found.getDeploymentId(), found.getResourceName());
    }

    private DeployedForm read(String key, String deployment, String resource) {
        return read.computeIfAbsent(deployment + "/" + resource, ignored -> {
            ResourceEntity content = commands().getResourceManager().findResourceByDeploymentIdAndResourceName(deployment, resource);
            if (content == null) {
                throw new IllegalStateException("the form " + resource + " is not in its deployment");
            }
            return DeployedForm.parse(key, content.getBytes());
        });
    }

    private static String text(Expression expression, VariableScope scope) {
        Object value = expression == null ? null : expression.getValue(scope);
        return value == null ? null : value.toString();
    }

    private static CommandContext commands() {
        return Context.getCommandContext();
    }
}
