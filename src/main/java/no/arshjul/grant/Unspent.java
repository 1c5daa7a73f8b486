package no.arshjul.grant;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
 * Settles a report payee by payee: what was not spent and not yet paid is never paid, the last planned instalment first; what was
 * not spent but paid is unspent; what was spent is booked as used as far as it has been paid, the rest, due at the latest now, when it is.
 */
@Component
class Unspent {

    private final Instalments instalments;
    private final DueMoney dueMoney;
    private final NeedsReports reports;
    private final Ledger ledger;

    Unspent(Instalments instalments, DueMoney dueMoney, NeedsReports reports, Ledger ledger) {
        this.instalments = instalments;
        this.dueMoney = dueMoney;
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
        for (Instalment planned : reversed(mine(award, role, "planned"))) {
            left = left.minus(giveUp(place, Account.GRANTED, planned, left, by));
        }
        for (Instalment due : mine(award, role, "due")) {
            if (left.isPositive() && instalments.inOpenRun(due)) {
                throw Refusal.of("grant.in-open-run", award.caseNumber());
            }
            left = left.minus(giveUp(place, Account.DUE, due, left, by));
        }
        mine(award, role, "planned").forEach(planned -> dueMoney.makeDue(report, award, planned, by));
        ledger.post(place, Account.PAID, Account.UNSPENT, left, Cause.UNSPENT, by);
        ledger.post(place, Account.PAID, Account.USED, ledger.balance(Account.PAID, place), Cause.USE, by);
        return left;
    }

    private Kroner giveUp(Place place, Account from, Instalment instalment, Kroner most, By by) {
        Kroner givenUp = most.least(instalment.amount());
        if (givenUp.isPositive()) {
            ledger.post(place, from, Account.FREED, givenUp, Cause.GIVEN_UP, by);
            instalments.reduce(instalment, givenUp.amount());
        }
        return givenUp;
    }

    private List<Instalment> mine(Award award, String role, String status) {
        return instalments.of(award).stream().filter(it -> it.role().equals(role) && it.status().equals(status)).toList();
    }

    private static List<Instalment> reversed(List<Instalment> instalments) {
        List<Instalment> reversed = new ArrayList<>(instalments);
        Collections.reverse(reversed);
        return reversed;
    }

    static Place place(Award award, NeedsReport report, String payee) {
        return Place.of(report.county(), award.cycle(), report.scheme(), award.year()).region(report.region()).ofCase(report.caseNumber(), payee);
    }
}
