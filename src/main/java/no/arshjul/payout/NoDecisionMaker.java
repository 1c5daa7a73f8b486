package no.arshjul.payout;

import java.util.Optional;
import java.util.Set;
import no.arshjul.cycle.Cycles;
import no.arshjul.decision.Decisions;
import no.arshjul.flow.Duty;
import no.arshjul.flow.Fault;
import no.arshjul.flow.People;
import no.arshjul.flow.Scope;
import org.springframework.stereotype.Component;

/** Nobody who makes decisions, or has made one in the county, changes or verifies a bank account (R6). */
@Component
class NoDecisionMaker implements Duty {

    private final People people;
    private final Cycles cycles;
    private final Decisions decisions;

    NoDecisionMaker(People people, Cycles cycles, Decisions decisions) {
        this.people = people;
        this.cycles = cycles;
        this.decisions = decisions;
    }

    @Override
    public Set<String> forms() {
        return Set.of("change-account", "verify-account");
    }

    @Override
    public Optional<Fault> against(String person, String form, Scope task) {
        boolean may = people.find(task.county(), person).filter(found -> found.groups().contains("authority")).isPresent();
        boolean has = cycles.all(task.county()).stream().anyMatch(cycle -> decisions.deciders(cycle.key()).contains(person));
        return may || has ? Optional.of(Fault.of("payout.decision-maker")) : Optional.empty();
    }
}
