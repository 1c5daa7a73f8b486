package no.arshjul.grant;

import no.arshjul.cycle.Cycles;
import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import org.springframework.stereotype.Component;

/** The grant has ended; the cycle is asked whether it was the last. */
@Component
class ConcludeGrant implements Step {

    private final Awards awards;
    private final Cycles cycles;
    private final SettleCycle settle;

    ConcludeGrant(Awards awards, Cycles cycles, SettleCycle settle) {
        this.awards = awards;
        this.cycles = cycles;
        this.settle = settle;
    }

    @Override
    public void run(Scope scope) {
        Award award = awards.get(scope.text("caseNumber"), Integer.parseInt(scope.text("year")));
        cycles.lock(award.cycle());
        awards.status(award, "ended");
        settle.ask(award.cycle());
    }
}
