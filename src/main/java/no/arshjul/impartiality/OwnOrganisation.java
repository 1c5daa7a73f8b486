package no.arshjul.impartiality;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.arshjul.flow.Duty;
import no.arshjul.flow.Fault;
import no.arshjul.flow.People;
import no.arshjul.flow.People.Person;
import no.arshjul.flow.Scope;
import no.arshjul.registry.Registry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Nobody at the office handles a case of an own organisation (R6), be it owner, university or one of the network. A list that holds
 * such a case is handled by somebody else. A region's order of its own owners' needs is not one of these tasks.
 */
@Component
class OwnOrganisation implements Duty {

    private static final Set<String> BODIES = Set.of("owner-", "university-");

    private final TaskCases cases;
    private final Registry registry;
    private final People people;
    private final JdbcClient jdbc;

    OwnOrganisation(TaskCases cases, Registry registry, People people, JdbcClient jdbc) {
        this.cases = cases;
        this.registry = registry;
        this.people = people;
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> forms() {
        return cases.forms();
    }

    @Override
    public Optional<Fault> against(String person, String form, Scope task) {
        Optional<Person> known = people.find(task.county(), person);
        List<String> own = among(organisations(person, known), cases.in(form, task));
        return own.isEmpty() ? Optional.empty() : Optional.of(Fault.of("impartiality.own-organisation",
                known.map(Person::name).orElse(person), CaseNumbers.listed(own)));
    }

    boolean isParty(String county, String person, String caseNumber) {
        return !among(organisations(person, people.find(county, person)), List.of(caseNumber)).isEmpty();
    }

    private Set<String> organisations(String person, Optional<Person> known) {
        Set<String> own = new HashSet<>(registry.affiliations(person));
        known.ifPresent(it -> own.addAll(it.groups().stream().filter(group -> BODIES.stream().anyMatch(group::startsWith))
                .map(group -> group.substring(group.indexOf('-') + 1)).collect(Collectors.toSet())));
        return own;
    }

    private List<String> among(Set<String> organisations, List<String> numbers) {
        return organisations.isEmpty() || numbers.isEmpty() ? List.of() : jdbc.sql("""
                select case_number from needs_report where case_number in (:cases) and (owner in (:own) or university in (:own))
                union select case_number from needs_network where case_number in (:cases) and owner in (:own) and answer <> 'denied'
                order by case_number""").param("cases", numbers).param("own", organisations).query(String.class).list();
    }
}
