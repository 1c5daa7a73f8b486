package no.arshjul.engine;

import java.util.List;
import no.arshjul.flow.Memberships;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Groups of the identity service, changed by the system itself: whoever led here needs no right to it. Who leaves a group gives its
 * tasks back: the engine would leave them, and the right to them, with the person.
 */
@Component
class EngineMemberships implements Memberships {

    private final ProcessEngine engine;

    EngineMemberships(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public boolean join(String person, String group) {
        boolean in = engine.getIdentityService().createGroupQuery().groupId(group).groupMember(person).count() > 0;
        if (!in) {
            asSystem(identities -> identities.createMembership(person, group));
        }
        return !in;
    }

    @Override
    public void leave(String person, String group) {
        asSystem(identities -> {
            identities.deleteMembership(person, group);
            List<String> left = identities.createGroupQuery().groupMember(person).list().stream().map(Group::getId)
                    .filter(other -> !other.equals(group)).toList();
            engine.getTaskService().createTaskQuery().taskAssignee(person).taskCandidateGroup(group).includeAssignedTasks().list().stream()
                    .map(Task::getId).filter(task -> engine.getTaskService().getIdentityLinksForTask(task).stream()
                            .noneMatch(link -> left.contains(link.getGroupId())))
                    .forEach(task -> giveBack(task, person));
        });
    }

    private void giveBack(String task, String person) {
        engine.getTaskService().setAssignee(task, null);
        engine.getAuthorizationService().createAuthorizationQuery().resourceType(Resources.TASK).resourceId(task).userIdIn(person).list()
                .forEach(right -> engine.getAuthorizationService().deleteAuthorization(right.getId()));
    }

    private void asSystem(java.util.function.Consumer<IdentityService> act) {
        IdentityService identities = engine.getIdentityService();
        Authentication asking = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            act.accept(identities);
        } finally {
            if (asking != null) {
                identities.setAuthentication(asking.getUserId(), asking.getGroupIds(), asking.getTenantIds());
            }
        }
    }
}
