package no.arshjul.impartiality;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.arshjul.flow.Duty;
import no.arshjul.flow.Fault;
import no.arshjul.flow.People;
import no.arshjul.flow.Scope;
import org.springframework.stereotype.Component;

/** Who has been found partial in a case, or waits for a ruling, has nothing to do with it (R7). */
@Component
class Disqualified implements Duty {

    private final TaskCases cases;
    private final Impartiality impartiality;
    private final People people;

    Disqualified(TaskCases cases, Impartiality impartiality, People people) {
        this.cases = cases;
        this.impartiality = impartiality;
        this.people = people;
    }

    @Override
    public Set<String> forms() {
        return cases.forms();
    }

    @Override
    public Optional<Fault> against(String person, String form, Scope task) {
        List<String> numbers = cases.in(form, task);
        List<String> disqualified = impartiality.disqualified(person, numbers);
        List<String> pending = impartiality.pending(person, numbers);
        return !disqualified.isEmpty() ? fault("impartiality.disqualified", task, person, disqualified)
                : !pending.isEmpty() ? fault("impartiality.pending", task, person, pending) : Optional.empty();
    }

    private Optional<Fault> fault(String code, Scope task, String person, List<String> numbers) {
        return Optional.of(Fault.of(code, people.name(task.county(), person), CaseNumbers.listed(numbers)));
    }
}
