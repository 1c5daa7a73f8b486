package no.arshjul.recommendation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
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
import no.arshjul.money.Apportionment;
import no.arshjul.money.Kroner;
import no.arshjul.needs.NeedsReports;
import no.arshjul.registry.Registry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Splits each scheme's net frame between the county's regions by the key figures, and opens their lists. */
@Component
class ApportionFrames implements Step {

    private final Cycles cycles;
    private final Registry registry;
    private final Ledger ledger;
    private final NeedsReports reports;
    private final Rounds rounds;
    private final JdbcClient jdbc;

    ApportionFrames(Cycles cycles, Registry registry, Ledger ledger, NeedsReports reports, Rounds rounds, JdbcClient jdbc) {
        this.cycles = cycles;
        this.registry = registry;
        this.ledger = ledger;
        this.reports = reports;
        this.rounds = rounds;
        this.jdbc = jdbc;
    }

    @Override
    public void run(Scope scope) {
        Cycle cycle = cycles.lock(scope.text("cycle"));
        cycles.frames(cycle.key()).forEach(frame -> apportion(cycle, frame));
        cycles.status(cycle.key(), "recommending");
        scope.setJson("rounds", rounds.open(cycle.key(), cycle.year(), reports.in(cycle.key(), List.of("ready"))));
        scope.set("meetingKey", cycles.nextMeeting(cycle.key()));
    }

    private void apportion(Cycle cycle, CycleFrame frame) {
        Map<String, BigDecimal> figures = registry.keyFigures(cycle.county(), frame.scheme());
        Map<String, Kroner> shares = Apportionment.byLargestRemainder(frame.net(), figures);
        By by = new By("apportion-frames", null, "guideline-" + frame.guideline());
        shares.forEach((region, share) -> {
            jdbc.sql("insert into region_frame (cycle, scheme, region, figure, amount) values (?, ?, ?, ?, ?)")
                    .params(cycle.key(), frame.scheme(), region, figures.get(region), share.amount()).update();
            ledger.post(Place.of(cycle.county(), cycle.key(), frame.scheme(), cycle.year()).region(region), Account.FRAME, Account.REGION,
                    share, Cause.APPORTIONMENT, by);
        });
    }
}
