package no.arshjul.grant;

import java.time.LocalDate;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.OpenTask;
import no.arshjul.flow.Submission;
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

/** Finance records that claimed money has come back, with the day and the bank's reference. */
@Component
class ConfirmRepayment implements FormHandler {

    private final Awards awards;
    private final NeedsReports reports;
    private final Ledger ledger;
    private final JdbcClient jdbc;

    ConfirmRepayment(Awards awards, NeedsReports reports, Ledger ledger, JdbcClient jdbc) {
        this.awards = awards;
        this.reports = reports;
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    @Override
    public String form() {
        return "confirm-repayment";
    }

    @Override
    public void prepare(OpenTask task) {
        task.local("repayAmount", Long.parseLong(task.text("claimedAmount")));
        task.dueOn(LocalDate.parse(task.text("repaymentDueOn")));
    }

    @Override
    public void submit(Submission sent) {
        Award award = awards.get(sent.text("caseNumber"), Integer.parseInt(sent.text("year")));
        NeedsReport report = reports.get(award.caseNumber());
        LocalDate on = sent.values().date("repaidOn");
        By by = new By(form(), sent.person(), null);
        Kroner repaid = Kroner.ZERO;
        for (String payee : new String[] {report.owner(), report.university()}) {
            Place place = Unspent.place(award, report, payee);
            Kroner claimed = ledger.balance(Account.CLAIMED, place);
            ledger.post(place, Account.CLAIMED, Account.RETURNED, claimed, Cause.REPAID, by);
            repaid = repaid.plus(claimed);
        }
        jdbc.sql("""
                insert into settlement (case_number, year, kind, amount, reason, person, repaid_on, bank_reference)
                values (?, ?, 'repay', ?, 'no-report', ?, ?, ?)
                on conflict (case_number, year) do update set repaid_on = excluded.repaid_on, bank_reference = excluded.bank_reference""")
                .params(award.caseNumber(), award.year(), repaid.amount(), by.person() == null ? "" : by.person(), on,
                        sent.values().text("bankReference"))
                .update();
    }
}
