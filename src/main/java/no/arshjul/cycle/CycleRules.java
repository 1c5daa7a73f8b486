package no.arshjul.cycle;

import java.util.List;
import no.arshjul.registry.Guideline;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** The guidelines that a cycle opened with, one a scheme. */
@Component
public class CycleRules {

    private final Cycles cycles;
    private final Registry registry;

    CycleRules(Cycles cycles, Registry registry) {
        this.cycles = cycles;
        this.registry = registry;
    }

    public List<Guideline> of(String cycle) {
        return cycles.frames(cycle).stream().map(frame -> registry.guideline(frame.guideline())).toList();
    }

    /** A date common to the schemes moves to the next working day when any of their guidelines says so. */
    public boolean rolls(String cycle, String deadline) {
        return of(cycle).stream().anyMatch(guideline -> guideline.rolls(deadline));
    }
}
