package no.arshjul.grant;

import no.arshjul.cycle.Cycles;
import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import no.arshjul.ledger.Account;
import no.arshjul.ledger.By;
import no.arshjul.ledger.Cause;
import no.arshjul.ledger.Ledger;
import no.arshjul.ledger.Place;
import no.arshjul.needs.NeedsReport;
import no.arshjul.needs.NeedsReports;
import org.springframework.stereotype.Component;

/** A grant that was declined, or never answered: its money, and what later years were promised, is free again. */
@Component
class ReleaseGrant implements Step {

    private static final By BY = By.system("release-grant");

    private final Awards awards;
    private final NeedsReports reports;
    private final Commitments commitments;
    private final Ledger ledger;
    private final Cycles cycles;
    private final SettleCycle settle;

    ReleaseGrant(Awards awards, NeedsReports reports, Commitments commitments, Ledger ledger, Cycles cycles, SettleCycle settle) {
        this.awards = awards;
        this.reports = reports;
        this.commitments = commitments;
        this.ledger = ledger;
        this.cycles = cycles;
        this.settle = settle;
    }

    @Override
    public void run(Scope scope) {
        NeedsReport report = reports.get(scope.text("caseNumber"));
        int year = Integer.parseInt(scope.text("year"));
        cycles.lock(awards.get(report.caseNumber(), year).cycle()); // before the later years', as everywhere
        Award award = awards.get(report.caseNumber(), year); // as it is now: a change of its decision may have been waited for
        Place place = Place.of(report.county(), award.cycle(), report.scheme(), award.year()).region(report.region());
        ledger.post(place.ofCase(report.caseNumber(), report.owner()), Account.GRANTED, Account.FREED, award.ownerAmount(), Cause.DECLINED, BY);
        ledger.post(place.ofCase(report.caseNumber(), report.university()), Account.GRANTED, Account.FREED, award.universityAmount(), Cause.DECLINED, BY);
        commitments.release(report, BY);
        awards.status(award, "declined");
        settle.ask(award.cycle());
    }
}
