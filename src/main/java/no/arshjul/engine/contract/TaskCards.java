package no.arshjul.engine.contract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.arshjul.flow.CaseFacts;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts a case's key facts where the cards of the task list find them. */
@Component
class TaskCards {

    private static final List<String> SHOWN = List.of("caseNumber", "ownerName", "title", "amountText", "schemeName", "regionName");

    private final ObjectProvider<CaseFacts> cases;

    TaskCards(ObjectProvider<CaseFacts> cases) {
        this.cases = cases;
    }

    /** Once an instance, at its first task; what the process knows better is left. */
    void ofInstance(ExecutionEntity execution) {
        ExecutionEntity instance = execution.getProcessInstance();
        if (instance.getVariable("caseNumber") instanceof String caseNumber && !instance.hasVariable("regionName")) {
            cases.stream().forEach(facts -> facts.of(caseNumber).forEach((name, value) -> {
                if (!instance.hasVariable(name)) {
                    instance.setVariable(name, value);
                }
            }));
        }
    }

    /** An owner or a university may see its task, but not the instance with its variables: the task gets the facts itself. */
    void ofOutsiders(TaskEntity task, DeployedForm form) {
        boolean outside = task.getCandidates().stream().map(IdentityLink::getGroupId)
                .anyMatch(group -> group != null && (group.startsWith("owner-") || group.startsWith("university-")));
        if (outside) {
            Set<String> sent = new HashSet<>(form.variables());
            sent.removeAll(form.fixedVariables()); // what is sent belongs to the process, and would stay in the task
            SHOWN.stream().filter(name -> !sent.contains(name) && task.hasVariable(name) && !task.hasVariableLocal(name))
                    .forEach(name -> task.setVariableLocal(name, task.getVariable(name)));
        }
    }
}
