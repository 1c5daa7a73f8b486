package no.arshjul.engine;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.arshjul.flow.People;
import no.arshjul.language.NorwegianText;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people that the identity service knows, whoever asks. */
@Component
class EnginePeople implements People {

    private final ProcessEngine engine;
    private final JdbcClient jdbc;

    EnginePeople(@Lazy ProcessEngine engine, JdbcClient jdbc) {
        this.engine = engine;
        this.jdbc = jdbc;
    }

    @Override
    public List<Person> of(String county) {
        Authentication asking = engine.getIdentityService().getCurrentAuthentication();
        engine.getIdentityService().clearAuthentication();
        try {
            Map<String, Set<String>> groups = groups(county);
            return engine.getIdentityService().createUserQuery().memberOfTenant(county).list().stream()
                    .map(user -> person(user, groups.getOrDefault(user.getId(), Set.of())))
                    .sorted(Comparator.comparing(Person::name, NorwegianText.alphabetical())).toList();
        } finally {
            if (asking != null) {
                engine.getIdentityService().setAuthentication(asking.getUserId(), asking.getGroupIds(), asking.getTenantIds());
            }
        }
    }

    /** Everybody's groups at once: the identity service tells only one person's at a time, and a county has a hundred people. */
    private Map<String, Set<String>> groups(String county) {
        Map<String, Set<String>> groups = new HashMap<>();
        jdbc.sql("""
                select m.user_id_, m.group_id_ from act_id_membership m
                join act_id_tenant_member t on t.user_id_ = m.user_id_ where t.tenant_id_ = ?""").param(county).query(row -> {
            groups.computeIfAbsent(row.getString("user_id_"), id -> new HashSet<>()).add(row.getString("group_id_"));
        });
        return groups;
    }

    private static Person person(User user, Set<String> groups) {
        return new Person(user.getId(), user.getFirstName() + " " + user.getLastName(), user.getEmail(), groups);
    }
}
