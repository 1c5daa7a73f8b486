package no.arshjul.recommendation;

import java.util.List;
import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.Faults;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.OpenTask;
import no.arshjul.flow.Submission;
import no.arshjul.money.LineSum;
import no.arshjul.registry.Registry;
import no.arshjul.registry.SchemeNames;
import org.springframework.stereotype.Component;

/** The secretariat accepts a region's recommendation, or returns it. A list that a case has joined meanwhile must go back first. */
@Component
class ControlRecommendation implements FormHandler {

    private final Recommendations recommendations;
    private final ListRows rows;
    private final Cycles cycles;
    private final Registry registry;
    private final SchemeNames schemes;

    ControlRecommendation(Recommendations recommendations, ListRows rows, Cycles cycles, Registry registry, SchemeNames schemes) {
        this.recommendations = recommendations;
        this.rows = rows;
        this.cycles = cycles;
        this.registry = registry;
        this.schemes = schemes;
    }

    @Override
    public String form() {
        return "control-recommendation";
    }

    @Override
    public void prepare(OpenTask task) {
        Round round = recommendations.get(Long.parseLong(task.text("recommendation")));
        Cycle cycle = cycles.get(round.cycle());
        var lines = rows.of(round);
        task.localJson("lines", lines);
        task.local("extentText", LineSum.of(lines, "ownerAmount", "universityAmount"));
        ListLimits.show(task, round, cycle, registry.guideline(cycles.frame(cycle.key(), round.scheme()).orElseThrow().guideline()));
        task.local("schemeName", schemes.shortly(task.county(), round.scheme()));
        task.local("regionName", registry.regions(task.county()).stream().filter(region -> region.id().equals(round.region())).findFirst().orElseThrow().name());
        task.local("regionRemark", round.remark());
        task.dueOn(cycle.recommendationDeadline());
    }

    @Override
    public void submit(Submission sent) {
        Round round = recommendations.get(Long.parseLong(sent.text("recommendation")));
        cycles.lock(round.cycle());
        boolean accepted = sent.values().text("controlOutcome").equals("accept");
        if (accepted) {
            List<String> ordered = recommendations.lines(round.id()).stream().map(Line::caseNumber).toList();
            List<String> joined = recommendations.asked(round.id()).stream().map(Asked::caseNumber).distinct()
                    .filter(caseNumber -> !ordered.contains(caseNumber)).toList();
            new Faults().when(!joined.isEmpty(), "controlOutcome", "recommendation.joined-meanwhile", String.join(", ", joined)).orRefuse();
        }
        recommendations.status(round.id(), accepted ? "accepted" : "open");
    }
}
