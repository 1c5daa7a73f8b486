package no.arshjul.grant;

import no.arshjul.flow.Refusal;
import no.arshjul.ledger.Account;
import no.arshjul.ledger.By;
import no.arshjul.ledger.Cause;
import no.arshjul.ledger.Ledger;
import no.arshjul.ledger.Place;
import no.arshjul.money.Kroner;
import no.arshjul.needs.NeedsReport;
import no.arshjul.needs.NeedsReports;
import org.springframework.stereotype.Component;

/**
 * Settles a report payee by payee: what was not spent and not yet paid is never paid; what was not spent but paid is unspent;
 * what was spent is booked as used as far as it has been paid, the rest when it is.
 */
@Component
class Unspent {

    private final Instalments instalments;
    private final NeedsReports reports;
    private final Ledger ledger;

    Unspent(Instalments instalments, NeedsReports reports, Ledger ledger) {
        this.instalments = instalments;
        this.reports = reports;
        this.ledger = ledger;
    }

    /** @return what is paid but unspent, for both payees */
    Kroner settle(Award award, Kroner spentOwner, Kroner spentUniversity, String person) {
        NeedsReport report = reports.get(award.caseNumber());
        By by = new By("control-report", person, null);
        return payee(award, report, report.owner(), "owner", award.ownerAmount(), spentOwner, by)
                .plus(payee(award, report, report.university(), "university", award.universityAmount(), spentUniversity, by));
    }

    private Kroner payee(Award award, NeedsReport report, String payee, String role, Kroner granted, Kroner spent, By by) {
        Place place = place(award, report, payee);
        Kroner left = granted.minus(spent);
        for (Instalment instalment : instalments.of(award)) {
            if (instalment.role().equals(role) && instalment.status().equals("due") && left.isPositive()) {
                if (instalments.inOpenRun(instalment)) {
                    throw Refusal.of("grant.in-open-run", award.caseNumber());
                }
                Kroner givenUp = left.least(instalment.amount());
                ledger.post(place, Account.DUE, Account.FREED, givenUp, Cause.GIVEN_UP, by);
                instalments.reduce(instalment, givenUp.amount());
                left = left.minus(givenUp);
            }
        }
        ledger.post(place, Account.PAID, Account.UNSPENT, left, Cause.UNSPENT, by);
        ledger.post(place, Account.PAID, Account.USED, ledger.balance(Account.PAID, place), Cause.USE, by);
        return left;
    }

    static Place place(Award award, NeedsReport report, String payee) {
        return Place.of(report.county(), award.cycle(), report.scheme(), award.year()).region(report.region()).ofCase(report.caseNumber(), payee);
    }
}
