package no.arshjul.engine.door;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/**
 * What each group may do in the engine: just what its tasks need. A task itself is opened to its candidates by the engine,
 * when the task is created. An authorisation that somebody has changed since is left as it is.
 */
@Component
class Authorisations {

    private static final List<String> ALL_DEFINITIONS = List.of("grant-cycle", "needs-report", "regional-recommendation",
            "forum-meeting", "grant", "payout", "appeal", "competence-package-plan", "change-guideline", "change-register");
    /** What the secretariat starts. */
    private static final Set<String> OF_THE_OFFICE = Set.of("grant-cycle", "needs-report", "payout", "appeal", "change-guideline", "change-register");
    private static final List<String> TABLES = List.of("choose-measure", "formal-control");

    private final AuthorizationService engine;

    Authorisations(AuthorizationService engine) {
        this.engine = engine;
    }

    void grant() {
        Set<String> there = new HashSet<>();
        engine.createAuthorizationQuery().list().forEach(it -> there.add(key(it)));
        for (Resource resource : Resources.values()) {
            give(there, Person.ADMINISTRATORS, resource, ANY, Permissions.ALL);
        }
        Role.NAMES.keySet().forEach(role -> applications(there, role, "tasklist", "welcome"));
        for (String role : List.of("manager", "process-owner")) {
            applications(there, role, "cockpit");
            give(there, role, Resources.DEPLOYMENT, ANY, Permissions.READ);
            give(there, role, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ);
        }

        starts(there, "secretariat", OF_THE_OFFICE.toArray(String[]::new));
        starts(there, "owner", "needs-report", "appeal", "competence-package-plan");
        knows(there, "owner", "grant");
        // Anybody of the county may be asked to take part in an owner's plan.
        knows(there, "university", "needs-report", "competence-package-plan");
        knows(there, "region", "regional-recommendation", "competence-package-plan");
        knows(there, "forum", "forum-meeting", "competence-package-plan");
        knows(there, "forum-leader", "forum-meeting", "competence-package-plan");
        knows(there, "process-owner", ALL_DEFINITIONS.toArray(String[]::new));
        for (String role : List.of("secretariat", "authority", "finance", "manager")) {
            for (String definition : ALL_DEFINITIONS) {
                give(there, role, Resources.PROCESS_DEFINITION, definition, permissions(role, definition));
            }
        }
        for (String role : List.of("secretariat", "manager", "process-owner")) {
            for (String table : TABLES) {
                give(there, role, Resources.DECISION_DEFINITION, table, "process-owner".equals(role)
                        ? new Permission[] {Permissions.READ} : new Permission[] {Permissions.READ, Permissions.READ_HISTORY});
            }
        }
    }

    /** A filter of the task list that everybody sees. */
    void everybodyReads(String filter) {
        Authorization all = engine.createNewAuthorization(AUTH_TYPE_GLOBAL);
        all.setResource(Resources.FILTER);
        all.setResourceId(filter);
        all.setPermissions(new Permission[] {Permissions.READ});
        engine.saveAuthorization(all);
    }

    private static Permission[] permissions(String role, String definition) {
        boolean startable = "secretariat".equals(role) && OF_THE_OFFICE.contains(definition);
        // The message that withdraws a report changes its instance; every other way of changing one is closed at the door.
        boolean withdraws = "secretariat".equals(role) && "needs-report".equals(definition);
        boolean follows = "manager".equals(role);
        return List.of(
                        Permissions.READ, Permissions.READ_INSTANCE, Permissions.READ_HISTORY,
                        startable ? Permissions.CREATE_INSTANCE : Permissions.READ,
                        withdraws ? ProcessDefinitionPermissions.UPDATE_INSTANCE : Permissions.READ,
                        follows ? Permissions.READ_TASK : Permissions.READ)
                .stream().distinct().toArray(Permission[]::new);
    }

    private void starts(Set<String> there, String role, String... definitions) {
        give(there, role, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
        if (!"secretariat".equals(role)) {
            for (String definition : definitions) {
                give(there, role, Resources.PROCESS_DEFINITION, definition, Permissions.READ, Permissions.CREATE_INSTANCE);
            }
        }
    }

    private void knows(Set<String> there, String role, String... definitions) {
        for (String definition : definitions) {
            give(there, role, Resources.PROCESS_DEFINITION, definition, Permissions.READ);
        }
    }

    private void applications(Set<String> there, String role, String... applications) {
        for (String application : applications) {
            give(there, role, Resources.APPLICATION, application, Permissions.ACCESS);
        }
    }

    private void give(Set<String> there, String group, Resource resource, String id, Permission... permissions) {
        Authorization grant = engine.createNewAuthorization(AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        grant.setResource(resource);
        grant.setResourceId(id);
        if (there.add(key(grant))) {
            grant.setPermissions(permissions);
            engine.saveAuthorization(grant);
        }
    }

    private static String key(Authorization it) {
        return it.getGroupId() + " " + it.getResourceType() + " " + it.getResourceId();
    }
}
