package no.arshjul.payout;

import java.util.Collection;
import java.util.Set;
import no.arshjul.flow.CasesOfTask;
import no.arshjul.flow.Scope;
import org.springframework.stereotype.Component;

/** A run is about the cases of its lines. */
@Component
class RunCases implements CasesOfTask {

    private final Runs runs;

    RunCases(Runs runs) {
        this.runs = runs;
    }

    @Override
    public Set<String> forms() {
        return Set.of("prepare-payout", "attest-payout", "confirm-paid");
    }

    @Override
    public Collection<String> in(String form, Scope task) {
        return runs.lines(task.text("run")).stream().map(RunLine::caseNumber).toList();
    }
}
