package no.arshjul.engine.contract;

import no.arshjul.flow.WorkEnd;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Listens at every user task and at a process's none start event, so that no diagram can leave the contract out. */
@Component
class FormListeners extends AbstractBpmnParseListener {

    private final TaskOpening opening;
    private final Intake intake;
    private final Duties duties;
    private final ObjectProvider<WorkEnd> ends;

    FormListeners(TaskOpening opening, Intake intake, Duties duties, ObjectProvider<WorkEnd> ends) {
        this.opening = opening;
        this.intake = intake;
        this.duties = duties;
        this.ends = ends;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        boolean repeated = element.element("multiInstanceLoopCharacteristics") != null;
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, (DelegateTask task) -> opening.open(task, repeated));
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, duties::assigned);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, intake::completed);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, this::over);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, this::over);
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        boolean none = element.elements().stream().noneMatch(child -> child.getTagName().endsWith("EventDefinition"));
        if (none && scope instanceof ProcessDefinitionEntity) {
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) this::started);
        }
    }

    private void started(DelegateExecution execution) {
        intake.started(execution);
        Authentication sender = execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        if (sender != null && sender.getUserId() != null) {
            String process = ((ExecutionEntity) execution).getProcessDefinition().getKey();
            ends.forEach(end -> end.started(sender.getUserId(), process));
        }
    }

    private void over(DelegateTask task) {
        ends.forEach(end -> end.taskOver(task.getId()));
    }
}
