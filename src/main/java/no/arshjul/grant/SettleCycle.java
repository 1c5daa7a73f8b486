package no.arshjul.grant;

import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.Processes;
import org.springframework.stereotype.Component;

/** Whoever ends a grant or a payment asks here, holding the cycle's row, whether it was the last. */
@Component
public class SettleCycle {

    private final Cycles cycles;
    private final Awards awards;
    private final Instalments instalments;
    private final Processes processes;

    SettleCycle(Cycles cycles, Awards awards, Instalments instalments, Processes processes) {
        this.cycles = cycles;
        this.awards = awards;
        this.instalments = instalments;
        this.processes = processes;
    }

    /** Lets the cycle go on to its closing when nothing is open any more. */
    public void ask(String cycleKey) {
        Cycle cycle = cycles.lock(cycleKey);
        if (cycle.is("running") && isSettled(cycleKey)) {
            processes.send("cycle-settled", cycleKey);
        }
    }

    boolean isSettled(String cycle) {
        return !awards.anyOpen(cycle) && !instalments.anyDue(cycle);
    }
}
