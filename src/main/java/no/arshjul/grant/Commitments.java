package no.arshjul.grant;

import no.arshjul.cycle.BoundMoney;
import no.arshjul.decision.DecisionLine;
import no.arshjul.decision.Decisions;
import no.arshjul.ledger.Account;
import no.arshjul.ledger.By;
import no.arshjul.ledger.Cause;
import no.arshjul.ledger.Ledger;
import no.arshjul.ledger.Place;
import no.arshjul.needs.NeedsReport;
import org.springframework.stereotype.Component;

/** Gives up what was promised for later years, and frees it in their frames. */
@Component
class Commitments {

    private final Decisions decisions;
    private final Ledger ledger;
    private final BoundMoney bound;

    Commitments(Decisions decisions, Ledger ledger, BoundMoney bound) {
        this.decisions = decisions;
        this.ledger = ledger;
        this.bound = bound;
    }

    void release(NeedsReport report, By by) {
        for (DecisionLine line : decisions.of(report.caseNumber())) {
            Place place = Place.of(report.county(), report.cycle(), report.scheme(), line.year()).region(report.region());
            for (String payee : new String[] {report.owner(), report.university()}) {
                Place payees = place.ofCase(report.caseNumber(), payee);
                ledger.post(payees, Account.COMMITTED, Account.FUTURE, ledger.balance(Account.COMMITTED, payees), Cause.DECLINED, by);
            }
            bound.follow(report.county(), report.scheme(), line.year(), by);
        }
    }
}
