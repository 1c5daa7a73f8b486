package no.arshjul.payout;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.arshjul.decision.Decisions;
import no.arshjul.flow.Duty;
import no.arshjul.flow.Fault;
import no.arshjul.flow.Scope;
import org.springframework.stereotype.Component;

/** Whoever decided something of what a run pays, in this year or an earlier one, does not attest it (R6). */
@Component
class NotWhoDecided implements Duty {

    private final Runs runs;
    private final Decisions decisions;

    NotWhoDecided(Runs runs, Decisions decisions) {
        this.runs = runs;
        this.decisions = decisions;
    }

    @Override
    public Set<String> forms() {
        return Set.of("attest-payout");
    }

    @Override
    public Optional<Fault> against(String person, String form, Scope task) {
        Run run = runs.get(task.text("run"));
        Set<String> cases = runs.lines(run.key()).stream().map(RunLine::caseNumber).collect(Collectors.toSet());
        boolean decided = decisions.deciders(run.cycle()).contains(person) || decisions.decidersOf(cases).contains(person);
        return decided ? Optional.of(Fault.of("payout.decided-it")) : Optional.empty();
    }
}
