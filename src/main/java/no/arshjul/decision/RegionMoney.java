package no.arshjul.decision;

import java.util.List;
import no.arshjul.cycle.Cycle;
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

    /** Sees to it that the report's region holds this much, taking from the others in the order of their ids. */
    void cover(Cycle cycle, NeedsReport report, Kroner needed, By by) {
        Place own = place(cycle, report, report.region());
        Kroner missing = needed.minus(ledger.balance(Account.REGION, own));
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

    private List<String> others(Cycle cycle, NeedsReport report) {
        return jdbc.sql("select region from region_frame where cycle = ? and scheme = ? and region <> ? order by region")
                .params(cycle.key(), report.scheme(), report.region()).query(String.class).list();
    }

    private static Place place(Cycle cycle, NeedsReport report, String region) {
        return Place.of(cycle.county(), cycle.key(), report.scheme(), cycle.year()).region(region);
    }
}
