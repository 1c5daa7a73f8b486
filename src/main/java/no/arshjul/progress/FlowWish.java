package no.arshjul.progress;

import java.util.List;
import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.CycleFrame;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.Faults;
import no.arshjul.registry.Region;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** What part of a cycle's money is asked for. */
@Component
class FlowWish {

    private final Cycles cycles;
    private final Registry registry;

    FlowWish(Cycles cycles, Registry registry) {
        this.cycles = cycles;
        this.registry = registry;
    }

    /**
     * @param scheme null for all
     * @param region null for all
     * @throws no.arshjul.flow.Refusal naming the parameter, when the cycle has no such scheme or its county no such region
     */
    void check(Cycle cycle, String scheme, String region) {
        List<String> schemes = cycles.frames(cycle.key()).stream().map(CycleFrame::scheme).toList();
        List<String> regions = registry.regions(cycle.county()).stream().map(Region::id).toList();
        new Faults().when(scheme != null && !schemes.contains(scheme), "scheme", "progress.unknown-scheme", scheme, String.join(", ", schemes), "scheme")
                .when(region != null && !regions.contains(region), "region", "progress.unknown-region", region, String.join(", ", regions), "region").orRefuse();
    }
}
