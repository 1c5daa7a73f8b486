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

    private static final List<String> OFFICE = List.of("secretariat", "authority", "finance", "manager");
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

        Definitions.starters().forEach(role -> give(there, role, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE));
        for (String role : OFFICE) {
            for (String definition : Definitions.all()) {
                give(there, role, Resources.PROCESS_DEFINITION, definition, permissions(role, definition));
            }
        }
        for (String role : Role.NAMES.keySet()) {
            Definitions.startedBy(role).forEach(it -> give(there, role, Resources.PROCESS_DEFINITION, it, Permissions.READ, Permissions.CREATE_INSTANCE));
            Definitions.knownBy(role).forEach(it -> give(there, role, Resources.PROCESS_DEFINITION, it, Permissions.READ));
        }
        Definitions.all().forEach(it -> give(there, "process-owner", Resources.PROCESS_DEFINITION, it, Permissions.READ));
        for (String role : List.of("secretariat", "manager", "process-owner")) {
            for (String table : TABLES) {
                give(there, role, Resources.DECISION_DEFINITION, table, "process-owner".equals(role)
                        ? new Permission[] {Permissions.READ} : new Permission[] {Permissions.READ, Permissions.READ_HISTORY});
            }
        }
    }

    /** A list of the task list that these groups see; with none, everybody. One whose rights are set already keeps them. */
    void read(String filter, List<String> groups) {
        if (engine.createAuthorizationQuery().resourceType(Resources.FILTER).resourceId(filter).count() == 0) {
            if (groups.isEmpty()) {
                readFilter(filter, engine.createNewAuthorization(AUTH_TYPE_GLOBAL));
            }
            groups.forEach(group -> {
                Authorization grant = engine.createNewAuthorization(AUTH_TYPE_GRANT);
                grant.setGroupId(group);
                readFilter(filter, grant);
            });
        }
    }

    /** A list that these people see; who saw it before and is not among them, sees it no longer. */
    void onlyThese(String filter, Set<String> people) {
        Set<String> missing = new HashSet<>(people);
        for (Authorization right : engine.createAuthorizationQuery().resourceType(Resources.FILTER).resourceId(filter).list()) {
            if (right.getUserId() != null && !missing.remove(right.getUserId())) {
                engine.deleteAuthorization(right.getId());
            }
        }
        missing.forEach(person -> {
            Authorization grant = engine.createNewAuthorization(AUTH_TYPE_GRANT);
            grant.setUserId(person);
            readFilter(filter, grant);
        });
    }

    private void readFilter(String filter, Authorization right) {
        right.setResource(Resources.FILTER);
        right.setResourceId(filter);
        right.setPermissions(new Permission[] {Permissions.READ});
        engine.saveAuthorization(right);
    }

    private static Permission[] permissions(String role, String definition) {
        boolean startable = Definitions.startedBy(role).contains(definition);
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
