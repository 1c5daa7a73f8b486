package no.arshjul.impartiality;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.arshjul.flow.People;
import no.arshjul.registry.Registry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which cases a person's own organisation is a party to: as the owner, one of its network, or the university (R6). */
@Component
public class OwnCases {

    private static final List<String> BODIES = List.of("owner-", "university-");

    private final Registry registry;
    private final People people;
    private final JdbcClient jdbc;

    OwnCases(Registry registry, People people, JdbcClient jdbc) {
        this.registry = registry;
        this.people = people;
        this.jdbc = jdbc;
    }

    /** @return those of the cases, by number */
    public List<String> of(String county, String person, Collection<String> cases) {
        Set<String> own = organisations(county, person);
        return own.isEmpty() || cases.isEmpty() ? List.of() : jdbc.sql("""
                select case_number from needs_report where case_number in (:cases) and (owner in (:own) or university in (:own))
                union select case_number from needs_network where case_number in (:cases) and owner in (:own) and answer <> 'denied'
                order by case_number""").param("cases", cases).param("own", own).query(String.class).list();
    }

    /** A person's own organisations, by number: as the registry knows it, and by the groups that speak for an owner or a university. */
    public Set<String> organisations(String county, String person) {
        Set<String> own = new HashSet<>(registry.affiliations(person));
        people.find(county, person).ifPresent(it -> it.groups().stream().filter(group -> BODIES.stream().anyMatch(group::startsWith))
                .forEach(group -> own.add(group.substring(group.indexOf('-') + 1))));
        return own;
    }
}
