package no.arshjul.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import no.arshjul.flow.PersonalWork;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Answers by the person's own groups and counties, whoever asks: what somebody may read is more than what is theirs to do. */
@Component
class EnginePersonalWork implements PersonalWork {

    private static final String ADMINISTRATORS = "camunda-admin";

    private final ProcessEngine engine;

    EnginePersonalWork(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public Optional<Work> task(String person, String taskId) {
        return unasked(() -> Optional.ofNullable(engine.getTaskService().createTaskQuery().taskId(taskId).singleResult())
                .filter(task -> isTheirs(task, person))
                .map(task -> new Work(task.getId(), task.getTenantId(),
                        engine.getRepositoryService().getProcessDefinition(task.getProcessDefinitionId()).getDeploymentId())));
    }

    private boolean isTheirs(Task task, String person) {
        List<String> groups = groups(person);
        boolean here = counties(person).contains(task.getTenantId()) || groups.contains(ADMINISTRATORS);
        return here && task.getProcessDefinitionId() != null && (task.getAssignee() != null ? task.getAssignee().equals(person)
                : groups.contains(ADMINISTRATORS) || engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                        .anyMatch(link -> person.equals(link.getUserId()) || groups.contains(link.getGroupId())));
    }

    @Override
    public Optional<Work> start(String person, String process) {
        return unasked(() -> {
            ProcessDefinition definition = newest(process);
            if (definition == null || !mayStart(person, definition.getKey())) {
                return Optional.empty();
            }
            List<String> counties = counties(person);
            return Optional.of(new Work(definition.getKey(), counties.size() == 1 ? counties.get(0) : null, definition.getDeploymentId()));
        });
    }

    private ProcessDefinition newest(String process) {
        ProcessDefinition one = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionId(process).singleResult();
        return engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(one == null ? process : one.getKey())
                .latestVersion().singleResult();
    }

    private boolean mayStart(String person, String key) {
        return engine.getAuthorizationService().isUserAuthorized(person, groups(person), Permissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, key);
    }

    private List<String> groups(String person) {
        return engine.getIdentityService().createGroupQuery().groupMember(person).list().stream().map(Group::getId).toList();
    }

    private List<String> counties(String person) {
        return engine.getIdentityService().createTenantQuery().userMember(person).list().stream().map(Tenant::getId).toList();
    }

    /** The engine would hide from the one who asks what is another's. */
    private <T> T unasked(Supplier<T> answer) {
        Authentication asking = engine.getIdentityService().getCurrentAuthentication();
        engine.getIdentityService().clearAuthentication();
        try {
            return answer.get();
        } finally {
            if (asking != null) {
                engine.getIdentityService().setAuthentication(asking.getUserId(), asking.getGroupIds(), asking.getTenantIds());
            }
        }
    }
}
