package no.arshjul.decision;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.Optional;
import java.util.stream.IntStream;
import no.arshjul.cycle.BoundMoney;
import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.CycleFrame;
import no.arshjul.cycle.Cycles;
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
 * Writes a decision into the ledger: the year's money from the regions to the payees, later years as commitments, and what earlier
 * years decided for this one out of what was bound. Awards follow; nothing is due yet.
 */
@Component
class DecisionBook {

    /** This year and those that a measure may run on into, with room to spare. */
    private static final int LATER_YEARS = 5;

    private final Ledger ledger;
    private final RegionMoney regions;
    private final Decisions decisions;
    private final EarlierPromises earlier;
    private final BoundMoney bound;
    private final NeedsReports reports;
    private final Cycles cycles;
    private final JdbcClient jdbc;

    DecisionBook(Ledger ledger, RegionMoney regions, Decisions decisions, EarlierPromises earlier, BoundMoney bound, NeedsReports reports, Cycles cycles, JdbcClient jdbc) {
        this.ledger = ledger;
        this.regions = regions;
        this.decisions = decisions;
        this.earlier = earlier;
        this.bound = bound;
        this.reports = reports;
        this.cycles = cycles;
        this.jdbc = jdbc;
    }

    void post(Cycle cycle, long decision, List<DecisionLine> lines, String person) {
        Map<String, Long> versions = cycles.frames(cycle.key()).stream().collect(Collectors.toMap(CycleFrame::scheme, CycleFrame::guideline));
        for (DecisionLine line : lines) {
            NeedsReport report = reports.get(line.caseNumber());
            By by = new By("make-decision", person, "guideline-" + versions.get(report.scheme()));
            Optional<EarlierPromises.Promise> replaced = earlier.replace(decision, report, line, by);
            if (line.year() == cycle.year()) {
                DecisionLine fromBound = replaced.map(promise -> boundPart(cycle, report, line, promise)).orElse(line.with(Kroner.ZERO, Kroner.ZERO));
                DecisionLine fromRegion = line.with(line.ownerAmount().minus(fromBound.ownerAmount()),
                        line.universityAmount().minus(fromBound.universityAmount()));
                regions.cover(cycle, report, fromRegion.total(), by);
                give(cycle, report, fromBound, Account.BOUND, by);
                give(cycle, report, fromRegion, Account.REGION, by);
                award(cycle, report, line, true);
            } else {
                commit(cycle, report, line, by);
            }
            reports.status(report.caseNumber(), "decided");
        }
        if (cycle.isFirst()) {
            decisions.boundFor(cycle.county(), cycle.year()).forEach(line -> callIn(cycle, line, versions, person));
        }
        for (Map.Entry<String, Long> version : versions.entrySet()) {
            By by = new By("make-decision", person, "guideline-" + version.getValue());
            IntStream.range(cycle.isFirst() ? cycle.year() : cycle.year() + 1, cycle.year() + LATER_YEARS).forEach(year -> bound.follow(cycle.county(), version.getKey(), year, by));
        }
    }

    /** What was bound for the promise that this line replaces pays for it first. */
    private DecisionLine boundPart(Cycle cycle, NeedsReport report, DecisionLine line, EarlierPromises.Promise promise) {
        Place place = Place.of(cycle.county(), cycle.key(), report.scheme(), cycle.year());
        DecisionLine part = line.with(line.ownerAmount().least(promise.ownerAmount()), line.universityAmount().least(promise.universityAmount()));
        return part.total().exceeds(ledger.balance(Account.BOUND, place)) ? line.with(Kroner.ZERO, Kroner.ZERO) : part;
    }

    private void give(Cycle cycle, NeedsReport report, DecisionLine line, Account from, By by) {
        Place place = Place.of(cycle.county(), cycle.key(), report.scheme(), cycle.year()).region(report.region());
        ledger.post(place.ofCase(report.caseNumber(), report.owner()), from, Account.GRANTED, line.ownerAmount(), Cause.DECISION, by);
        ledger.post(place.ofCase(report.caseNumber(), report.university()), from, Account.GRANTED, line.universityAmount(), Cause.DECISION, by);
    }

    private void commit(Cycle cycle, NeedsReport report, DecisionLine line, By by) {
        Place place = Place.of(cycle.county(), cycle.key(), report.scheme(), line.year()).region(report.region());
        ledger.post(place.ofCase(report.caseNumber(), report.owner()), Account.FUTURE, Account.COMMITTED, line.ownerAmount(), Cause.COMMITMENT, by);
        ledger.post(place.ofCase(report.caseNumber(), report.university()), Account.FUTURE, Account.COMMITTED, line.universityAmount(), Cause.COMMITMENT, by);
    }

    /** An earlier year's commitment falls in this year: its money was bound in the frame. */
    private void callIn(Cycle cycle, DecisionLine line, Map<String, Long> versions, String person) {
        NeedsReport report = reports.get(line.caseNumber());
        if (!versions.containsKey(report.scheme())) {
            return;
        }
        By by = new By("make-decision", person, "guideline-" + versions.get(report.scheme()));
        Place place = Place.of(cycle.county(), cycle.key(), report.scheme(), line.year()).region(report.region());
        if (line.total().exceeds(ledger.balance(Account.BOUND, place))) {
            return; // promised after this year's frames were confirmed: it was not set aside here, and stays a commitment
        }
        ledger.post(place.ofCase(report.caseNumber(), report.owner()), Account.COMMITTED, Account.FUTURE, line.ownerAmount(), Cause.COMMITMENT_CALLED, by);
        ledger.post(place.ofCase(report.caseNumber(), report.university()), Account.COMMITTED, Account.FUTURE, line.universityAmount(), Cause.COMMITMENT_CALLED, by);
        give(cycle, report, line, Account.BOUND, by);
        award(cycle, report, line, false);
    }

    private void award(Cycle cycle, NeedsReport report, DecisionLine line, boolean firstYear) {
        if (!line.total().isPositive()) {
            return;
        }
        String account = firstYear ? report.account() : lastAccount(report);
        jdbc.sql("""
                insert into award (case_number, cycle, year, owner_amount, university_amount, status, first_year, account)
                values (?, ?, ?, ?, ?, 'decided', ?, ?)""")
                .params(report.caseNumber(), cycle.key(), line.year(), line.ownerAmount().amount(), line.universityAmount().amount(),
                        firstYear, account)
                .update();
    }

    private String lastAccount(NeedsReport report) {
        return jdbc.sql("select account from award where case_number = ? order by year desc limit 1").param(report.caseNumber())
                .query(String.class).optional().orElse(report.account());
    }
}
