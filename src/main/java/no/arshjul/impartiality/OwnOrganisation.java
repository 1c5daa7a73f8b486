package no.arshjul.impartiality;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.arshjul.flow.Duty;
import no.arshjul.flow.Fault;
import no.arshjul.flow.People;
import no.arshjul.flow.Scope;
import org.springframework.stereotype.Component;

/**
 * Nobody at the office handles a case of an own organisation (R6). A list that holds such a case is handled by somebody else. A
 * region's order of its own owners' needs is not one of these tasks.
 */
@Component
class OwnOrganisation implements Duty {

    private final TaskCases cases;
    private final OwnCases own;
    private final People people;

    OwnOrganisation(TaskCases cases, OwnCases own, People people) {
        this.cases = cases;
        this.own = own;
        this.people = people;
    }

    @Override
    public Set<String> forms() {
        return cases.forms();
    }

    @Override
    public Optional<Fault> against(String person, String form, Scope task) {
        List<String> found = own.of(task.county(), person, cases.in(form, task));
        return found.isEmpty() ? Optional.empty() : Optional.of(Fault.of("impartiality.own-organisation",
                people.name(task.county(), person), CaseNumbers.listed(found)));
    }
}
