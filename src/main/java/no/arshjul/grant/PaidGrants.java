package no.arshjul.grant;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.arshjul.calendar.Norway;
import no.arshjul.flow.Refusal;
import no.arshjul.ledger.Account;
import no.arshjul.ledger.By;
import no.arshjul.ledger.Cause;
import no.arshjul.ledger.Ledger;
import no.arshjul.ledger.Place;
import no.arshjul.ledger.Posting;
import no.arshjul.needs.NeedsReport;
import no.arshjul.needs.NeedsReports;
import org.springframework.stereotype.Component;

/** Books a payment that the bank has made. Money paid after its use was accounted for is booked as used at once. */
@Component
public class PaidGrants {

    private final Awards awards;
    private final Instalments instalments;
    private final NeedsReports reports;
    private final Ledger ledger;
    private final Clock clock;

    PaidGrants(Awards awards, Instalments instalments, NeedsReports reports, Ledger ledger, Clock clock) {
        this.awards = awards;
        this.instalments = instalments;
        this.reports = reports;
        this.ledger = ledger;
        this.clock = clock;
    }

    public void paid(Instalment instalment, LocalDate on, String person) {
        Award award = awards.get(instalment.caseNumber(), instalment.year());
        NeedsReport report = reports.get(instalment.caseNumber());
        Place place = Unspent.place(award, report, instalment.payee());
        By by = new By("confirm-paid", person, null);
        ledger.post(place, Account.DUE, Account.PAID, instalment.amount(), Cause.PAYMENT, by);
        if (award.status().equals("reported") || award.status().equals("ended")) {
            ledger.post(place, Account.PAID, Account.USED, instalment.amount(), Cause.USE, by);
        }
        instalments.paid(instalment.id(), on);
    }

    /**
     * Whether a payment can be taken back: not once its use has been accounted for, or its decision changed after it.
     *
     * @throws Refusal when it cannot
     */
    public void checkReversible(Instalment instalment) {
        Award award = awards.get(instalment.caseNumber(), instalment.year());
        boolean covered = !instalment.amount().exceeds(ledger.balance(Account.PAID, Unspent.place(award, reports.get(award.caseNumber()), instalment.payee())));
        if (!award.status().equals("running") || !covered || posting(instalment).isEmpty()) {
            throw Refusal.at("payoutId", "grant.payment-accounted", award.caseNumber());
        }
    }

    /** Takes a payment back by reversal, with its reason (R14); the instalment is due again. */
    public void reverse(Instalment instalment, String reason, By by) {
        checkReversible(instalment);
        ledger.reverse(posting(instalment).orElseThrow().id(), by, reason);
        instalments.dueAgain(instalment.id(), reason, Norway.today(clock));
    }

    /** The newest payment of this amount to the payee that has not been reversed: equal ones are alike in the ledger. */
    private Optional<Posting> posting(Instalment instalment) {
        List<Posting> all = ledger.ofCase(instalment.caseNumber());
        return all.stream().filter(posting -> posting.cause() == Cause.PAYMENT && posting.reverses() == null)
                .filter(posting -> posting.place().year() == instalment.year() && instalment.payee().equals(posting.place().payee()))
                .filter(posting -> posting.amount().equals(instalment.amount()))
                .filter(posting -> all.stream().noneMatch(other -> other.reverses() != null && other.reverses() == posting.id()))
                .reduce((earlier, later) -> later);
    }
}
