package no.arshjul.engine.door;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the engine know the counties as tenants, the groups, and people. Whatever is there already is left as it is. */
@Component
class Identities {

    private final IdentityService engine;
    private final JdbcClient sql;

    Identities(IdentityService engine, JdbcClient sql) {
        this.engine = engine;
        this.sql = sql;
    }

    /** A tenant for every county of the registry. */
    void counties() {
        Set<String> there = engine.createTenantQuery().list().stream().map(Tenant::getId).collect(Collectors.toSet());
        sql.sql("select id, name from county").query((row, number) -> List.of(row.getString(1), row.getString(2))).list().stream()
                .filter(county -> !there.contains(county.get(0)))
                .forEach(county -> {
                    Tenant tenant = engine.newTenant(county.get(0));
                    tenant.setName(county.get(1));
                    engine.saveTenant(tenant);
                });
    }

    /** The roles, and one group for every region, owner and university of the registry. */
    void groups() {
        Set<String> there = engine.createGroupQuery().list().stream().map(Group::getId).collect(Collectors.toSet());
        Role.NAMES.forEach((id, name) -> group(there, id, name));
        sql.sql("select distinct 'region-' || id as id, min(name) as name from region group by id union all "
                        + "select case when kind = 'university' then 'university-' else 'owner-' end || orgnr, name from organisation")
                .query((row, number) -> List.of(row.getString(1), row.getString(2))).list()
                .forEach(group -> group(there, group.get(0), group.get(1)));
    }

    private void group(Set<String> there, String id, String name) {
        if (there.add(id)) {
            Group group = engine.newGroup(id);
            group.setName(name);
            group.setType(Person.ADMINISTRATORS.equals(id) ? "SYSTEM" : "WORKFLOW");
            engine.saveGroup(group);
        }
    }

    /** One person, created only when missing: what somebody has changed since is not changed back. */
    void person(NewPerson person, String password) {
        if (engine.createUserQuery().userId(person.id()).count() > 0) {
            return;
        }
        User user = engine.newUser(person.id());
        user.setFirstName(person.first());
        user.setLastName(person.last());
        user.setEmail(person.email());
        user.setPassword(password);
        engine.saveUser(user);
        Set<String> groups = engine.createGroupQuery().list().stream().map(Group::getId).collect(Collectors.toSet());
        for (String group : withRole(person.groups())) {
            group(groups, group, group);
            engine.createMembership(person.id(), group);
        }
        if (!person.county().isEmpty()) {
            engine.createTenantUserMembership(person.county(), person.id());
        }
    }

    /** Whoever speaks for a region, an owner or a university also has the role that authorisations and filters go to. */
    private static List<String> withRole(List<String> groups) {
        List<String> all = new ArrayList<>(groups);
        for (String role : Role.OF_MANY) {
            if (groups.stream().anyMatch(group -> group.startsWith(role + "-")) && !all.contains(role)) {
                all.add(role);
            }
        }
        return all;
    }

    record NewPerson(String id, String first, String last, String email, String county, List<String> groups) {
    }
}
