package no.arshjul.cycle;

import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import org.springframework.stereotype.Component;

/** The needs deadline's timer has fired: what comes now is late, whatever the clock says. */
@Component
class CloseReporting implements Step {

    private final Cycles cycles;

    CloseReporting(Cycles cycles) {
        this.cycles = cycles;
    }

    @Override
    public void run(Scope scope) {
        cycles.status(scope.text("cycle"), "preparing");
    }
}
