package no.arshjul.decision;

import java.util.Optional;
import no.arshjul.flow.Refusal;
import no.arshjul.ledger.Account;
import no.arshjul.ledger.By;
import no.arshjul.ledger.Cause;
import no.arshjul.ledger.Ledger;
import no.arshjul.ledger.Place;
import no.arshjul.money.Kroner;
import no.arshjul.needs.NeedsReport;
import no.arshjul.needs.NeedsReports;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A new report may refer to an earlier decision when more or less money is needed in year 2 or 3. What is then decided for a year
 * replaces what the earlier decision promised for it: never are both paid. Zero is a decision like any other amount and replaces the
 * promise too; who wants it to stand decides its amount anew. What is replaced stays so, whatever becomes of the new grant: an owner
 * that declines it has declined the year.
 */
@Component
class EarlierPromises {

    /** What an earlier case was promised for a year. */
    record Promise(NeedsReport report, int year, Kroner ownerAmount, Kroner universityAmount) {
    }

    private final NeedsReports reports;
    private final Ledger ledger;
    private final JdbcClient jdbc;

    EarlierPromises(NeedsReports reports, Ledger ledger, JdbcClient jdbc) {
        this.reports = reports;
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    /**
     * Takes back what the earlier case was promised for the line's year, if the report refers to one.
     *
     * @throws Refusal when the earlier grant for that year has been started already, and more would be given beside it
     */
    Optional<Promise> replace(long decision, NeedsReport report, DecisionLine line, By by) {
        Optional<Promise> found = standing(report, line);
        found.ifPresent(promise -> {
            release(promise, promise.report().owner(), promise.ownerAmount(), by);
            release(promise, promise.report().university(), promise.universityAmount(), by);
            jdbc.sql("""
                    insert into replaced_commitment (earlier_case, year, new_case, owner_amount, university_amount, decision)
                    values (?, ?, ?, ?, ?, ?)""")
                    .params(promise.report().caseNumber(), line.year(), report.caseNumber(), promise.ownerAmount().amount(),
                            promise.universityAmount().amount(), decision).update();
        });
        return found;
    }

    private Optional<Promise> standing(NeedsReport report, DecisionLine line) {
        int year = line.year();
        Optional<NeedsReport> earlier = reports.find(latest(reports.said(report.caseNumber(), "earlierCase"), year))
                .filter(found -> !found.cycle().equals(report.cycle()) && found.owner().equals(report.owner()) && found.scheme().equals(report.scheme()));
        earlier.filter(found -> line.total().isPositive() && isStarted(found, year)).ifPresent(found -> {
            throw Refusal.at("lines", "decision.earlier-started", report.caseNumber(), found.caseNumber(), String.valueOf(year));
        });
        return earlier.map(found -> new Promise(found, year, promised(found, found.owner(), year), promised(found, found.university(), year)))
                .filter(promise -> promise.ownerAmount().plus(promise.universityAmount()).isPositive());
    }

    /** The case that now holds the promise, when it has been replaced before. */
    private String latest(String caseNumber, int year) {
        return jdbc.sql("select new_case from replaced_commitment where earlier_case = ? and year = ?").params(caseNumber, year)
                .query(String.class).optional().map(newer -> latest(newer, year)).orElse(caseNumber);
    }

    private boolean isStarted(NeedsReport earlier, int year) {
        return jdbc.sql("select count(*) > 0 from award where case_number = ? and year = ? and status <> 'declined'")
                .params(earlier.caseNumber(), year).query(Boolean.class).single();
    }

    private Kroner promised(NeedsReport report, String payee, int year) {
        return ledger.balance(Account.COMMITTED, place(report, payee, year));
    }

    private void release(Promise promise, String payee, Kroner amount, By by) {
        ledger.post(place(promise.report(), payee, promise.year()), Account.COMMITTED, Account.FUTURE, amount, Cause.REPLACED, by);
    }

    private static Place place(NeedsReport report, String payee, int year) {
        return Place.of(report.county(), report.cycle(), report.scheme(), year).region(report.region()).ofCase(report.caseNumber(), payee);
    }
}
