package no.arshjul.decision;

import java.util.List;
import no.arshjul.cycle.Cycle;
import no.arshjul.flow.Refusal;
import no.arshjul.ledger.Account;
import no.arshjul.ledger.By;
import no.arshjul.ledger.Cause;
import no.arshjul.ledger.Ledger;
import no.arshjul.ledger.Place;
import no.arshjul.money.Kroner;
import no.arshjul.needs.NeedsReport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves money between regions, as explicit postings, where the forum has given a region's line more than its frame holds. */
@Component
class RegionMoney {

    private final Ledger ledger;
    private final JdbcClient jdbc;

    RegionMoney(Ledger ledger, JdbcClient jdbc) {
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    /** Sees to it that the report's region holds this much, first from what is kept for county-wide measures, then from the others in the order of their ids. */
    void cover(Cycle cycle, NeedsReport report, Kroner needed, By by) {
        Place own = place(cycle, report, report.region());
        Kroner missing = needed.minus(ledger.balance(Account.REGION, own));
        if (missing.isPositive()) {
            Kroner kept = missing.least(ledger.balance(Account.FRAME, own));
            ledger.post(own, Account.FRAME, Account.REGION, kept, Cause.FORUM_MOVE, by);
            missing = missing.minus(kept);
        }
        for (String other : others(cycle, report)) {
            if (!missing.isPositive()) {
                return;
            }
            Place from = place(cycle, report, other);
            Kroner moved = missing.least(ledger.balance(Account.REGION, from));
            ledger.post(from, Account.REGION, Account.FRAME, moved, Cause.FORUM_MOVE, by);
            ledger.post(own, Account.FRAME, Account.REGION, moved, Cause.FORUM_MOVE, by);
            missing = missing.minus(moved);
        }
    }

    /**
     * As {@link #cover}, for a decision that is changed when the cycle's money has been decided on: then what was never divided, the
     * other regions' rests and what has been freed are drawn on, in this order.
     *
     * @throws Refusal naming the figure when there is not so much in the whole scheme
     */
    void find(Cycle cycle, NeedsReport report, Kroner needed, By by) {
        Place own = place(cycle, report, report.region());
        fromFrame(own, missing(own, needed), by);
        cover(cycle, report, needed, by);
        Kroner freed = missing(own, needed).least(ledger.balance(Account.FREED, own));
        ledger.post(own, Account.FREED, Account.FRAME, freed, Cause.CHANGED, by);
        fromFrame(own, freed, by);
        Kroner missing = missing(own, needed);
        if (missing.isPositive()) {
            throw Refusal.of("decision.change.no-money", needed, missing);
        }
    }

    private void fromFrame(Place own, Kroner wanted, By by) {
        ledger.post(own, Account.FRAME, Account.REGION, wanted.least(ledger.balance(Account.FRAME, own)), Cause.CHANGED, by);
    }

    private Kroner missing(Place own, Kroner needed) {
        Kroner missing = needed.minus(ledger.balance(Account.REGION, own));
        return missing.isNegative() ? Kroner.ZERO : missing;
    }

    private List<String> others(Cycle cycle, NeedsReport report) {
        return jdbc.sql("select region from region_frame where cycle = ? and scheme = ? and region <> ? order by region")
                .params(cycle.key(), report.scheme(), report.region()).query(String.class).list();
    }

    private static Place place(Cycle cycle, NeedsReport report, String region) {
        return Place.of(cycle.county(), cycle.key(), report.scheme(), cycle.year()).region(region);
    }
}
