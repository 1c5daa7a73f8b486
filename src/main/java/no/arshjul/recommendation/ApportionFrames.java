package no.arshjul.recommendation;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.arshjul.calendar.Norway;
import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.CycleFrame;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import no.arshjul.ledger.Account;
import no.arshjul.ledger.By;
import no.arshjul.ledger.Cause;
import no.arshjul.ledger.Ledger;
import no.arshjul.ledger.Place;
import no.arshjul.money.FrameDivision.Claimant;
import no.arshjul.needs.NeedsReports;
import no.arshjul.needs.NextCall;
import no.arshjul.registry.Guideline;
import no.arshjul.registry.Registry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Splits each scheme's net frame between the county's regions by its guideline, and opens their lists. */
@Component
class ApportionFrames implements Step {

    private final Cycles cycles;
    private final Registry registry;
    private final Ledger ledger;
    private final NeedsReports reports;
    private final NextCall nextCall;
    private final Rounds rounds;
    private final Forums forums;
    private final JdbcClient jdbc;
    private final Clock clock;

    ApportionFrames(Cycles cycles, Registry registry, Ledger ledger, NeedsReports reports, NextCall nextCall, Rounds rounds, Forums forums,
            JdbcClient jdbc, Clock clock) {
        this.cycles = cycles;
        this.registry = registry;
        this.ledger = ledger;
        this.reports = reports;
        this.nextCall = nextCall;
        this.rounds = rounds;
        this.forums = forums;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void run(Scope scope) {
        Cycle cycle = cycles.lock(scope.text("cycle"));
        cycles.frames(cycle.key()).forEach(frame -> apportion(cycle, frame));
        nextCall.takeOver(cycle);
        cycles.status(cycle.key(), "recommending");
        scope.setJson("rounds", rounds.open(cycle.key(), cycle.year(), reports.in(cycle.key(), List.of("ready"))));
        forums.callIn(scope, cycle.key());
    }

    /** What the guideline keeps for county-wide measures stays in the frame. */
    private void apportion(Cycle cycle, CycleFrame frame) {
        Guideline guideline = registry.guideline(frame.guideline());
        List<Claimant> claimants = registry.claimants(guideline, Norway.today(clock));
        Map<String, BigDecimal> figures = claimants.stream().collect(Collectors.toMap(Claimant::id, Claimant::figure));
        By by = new By("apportion-frames", null, guideline.mark());
        guideline.frameDivision().of(frame.net(), claimants).regions().forEach((region, share) -> {
            jdbc.sql("insert into region_frame (cycle, scheme, region, figure, amount, guideline, university_amount) values (?, ?, ?, ?, ?, ?, ?)")
                    .params(cycle.key(), frame.scheme(), region, figures.get(region), share.total().amount(), guideline.id(),
                            share.university() == null ? null : share.university().amount()).update();
            ledger.post(Place.of(cycle.county(), cycle.key(), frame.scheme(), cycle.year()).region(region), Account.FRAME, Account.REGION,
                    share.total(), Cause.APPORTIONMENT, by);
        });
    }
}
