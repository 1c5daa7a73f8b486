package no.arshjul.grant;

import no.arshjul.ledger.Account;
import no.arshjul.ledger.Ledger;
import no.arshjul.money.Kroner;
import no.arshjul.needs.NeedsReports;
import org.springframework.stereotype.Component;

/** What a payee owes of the claim at the grant's end: all that is claimed, but for what a lowered decision claims by itself. */
@Component
class EndClaims {

    private final NeedsReports reports;
    private final ChangedClaims changed;
    private final Ledger ledger;

    EndClaims(NeedsReports reports, ChangedClaims changed, Ledger ledger) {
        this.reports = reports;
        this.changed = changed;
        this.ledger = ledger;
    }

    Kroner of(Award award, String payee) {
        return ledger.balance(Account.CLAIMED, Unspent.place(award, reports.get(award.caseNumber()), payee)).minus(changed.open(award, payee));
    }
}
