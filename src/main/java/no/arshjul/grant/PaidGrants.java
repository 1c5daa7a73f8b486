package no.arshjul.grant;

import java.time.LocalDate;
import no.arshjul.ledger.Account;
import no.arshjul.ledger.By;
import no.arshjul.ledger.Cause;
import no.arshjul.ledger.Ledger;
import no.arshjul.ledger.Place;
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

    PaidGrants(Awards awards, Instalments instalments, NeedsReports reports, Ledger ledger) {
        this.awards = awards;
        this.instalments = instalments;
        this.reports = reports;
        this.ledger = ledger;
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
}
