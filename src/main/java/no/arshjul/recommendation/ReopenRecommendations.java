package no.arshjul.recommendation;

import java.util.List;
import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import no.arshjul.needs.NeedsReports;
import org.springframework.stereotype.Component;

/** What the forum returned goes back to its regions, with what is left of their frames; a new meeting follows. */
@Component
class ReopenRecommendations implements Step {

    private final Cycles cycles;
    private final NeedsReports reports;
    private final Rounds rounds;
    private final Forums forums;

    ReopenRecommendations(Cycles cycles, NeedsReports reports, Rounds rounds, Forums forums) {
        this.cycles = cycles;
        this.reports = reports;
        this.rounds = rounds;
        this.forums = forums;
    }

    @Override
    public void run(Scope scope) {
        Cycle cycle = cycles.lock(scope.text("cycle"));
        scope.setJson("rounds", rounds.open(cycle.key(), cycle.year(), reports.in(cycle.key(), List.of("ready"))));
        forums.callIn(scope, cycle.key());
        scope.set("linesReturned", false);
    }
}
