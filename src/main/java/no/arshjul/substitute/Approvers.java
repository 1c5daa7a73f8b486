package no.arshjul.substitute;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.arshjul.flow.People;
import no.arshjul.flow.People.Person;
import org.springframework.stereotype.Component;

/** Who approves a substitute: a leader who has no part in it; where there is none, whoever else stands closest. */
@Component
class Approvers {

    private static final Set<String> ROLES_ASKED = Set.of("authority", "finance", "manager");
    private static final List<String> IN_ORDER = List.of("manager", "authority", "finance", "secretariat");

    private final People people;

    Approvers(People people) {
        this.people = people;
    }

    /** Roles that can move money, or that approve others. */
    boolean needed(String role) {
        return ROLES_ASKED.contains(role);
    }

    Optional<String> group(Substitution asked) {
        List<Person> others = people.of(asked.county()).stream().filter(person -> !involved(asked, person.id())).toList();
        return IN_ORDER.stream().filter(group -> others.stream().anyMatch(person -> person.groups().contains(group))).findFirst();
    }

    static boolean involved(Substitution asked, String person) {
        return person.equals(asked.absent()) || person.equals(asked.substitute()) || person.equals(asked.appointedBy());
    }
}
