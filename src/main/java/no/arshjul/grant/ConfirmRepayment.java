package no.arshjul.grant;

import java.time.LocalDate;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.OpenTask;
import no.arshjul.flow.Refusal;
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

/**
 * Finance records that what was claimed at the grant's end has come back, with the day and the bank's reference; the rest of a part
 * stays claimed. What was claimed for a lowered decision has a process of its own.
 */
@Component
class ConfirmRepayment implements FormHandler {

    private final Awards awards;
    private final NeedsReports reports;
    private final Ledger ledger;
    private final EndClaims claims;
    private final RepaymentReminders reminders;
    private final JdbcClient jdbc;

    ConfirmRepayment(Awards awards, NeedsReports reports, Ledger ledger, EndClaims claims, RepaymentReminders reminders,
            JdbcClient jdbc) {
        this.awards = awards;
        this.reports = reports;
        this.ledger = ledger;
        this.claims = claims;
        this.reminders = reminders;
        this.jdbc = jdbc;
    }

    @Override
    public String form() {
        return "confirm-repayment";
    }

    @Override
    public void prepare(OpenTask task) {
        task.local("repayAmount", Long.parseLong(task.text("claimedAmount")));
        // prefilled with all of it, and never with what came the last time
        task.local("repaidAmount", Long.parseLong(task.text("claimedAmount")));
        task.dueOn(LocalDate.parse(task.text("repaymentDueOn")));
    }

    @Override
    public void submit(Submission sent) {
        Award award = awards.get(sent.text("caseNumber"), Integer.parseInt(sent.text("year")));
        NeedsReport report = reports.get(award.caseNumber());
        LocalDate on = sent.values().date("repaidOn");
        By by = new By(form(), sent.person(), null);
        Kroner claimed = claims.of(award, report.owner()).plus(claims.of(award, report.university()));
        Kroner repaid = sent.values().has("repaidAmount") ? Kroner.of(sent.values().number("repaidAmount")) : claimed;
        if (!repaid.isPositive() || repaid.exceeds(claimed)) {
            throw Refusal.at("repaidAmount", "grant.repaid-amount", claimed);
        }
        Kroner rest = repaid;
        for (String payee : new String[] {report.owner(), report.university()}) {
            Place place = Unspent.place(award, report, payee);
            Kroner part = rest.least(claims.of(award, payee));
            ledger.post(place, Account.CLAIMED, Account.RETURNED, part, Cause.REPAID, by);
            rest = rest.minus(part);
        }
        insert(sent, award, repaid, on);
        goOn(sent, award, claimed.minus(repaid));
        jdbc.sql("""
                insert into settlement (case_number, year, kind, amount, reason, person, repaid_on, bank_reference)
                values (?, ?, 'repay', ?, 'no-report', ?, ?, ?)
                on conflict (case_number, year) do update set repaid_on = excluded.repaid_on, bank_reference = excluded.bank_reference""")
                .params(award.caseNumber(), award.year(), claimed.amount(), by.person() == null ? "" : by.person(), on,
                        sent.values().text("bankReference"))
                .update();
    }

    private void insert(Submission sent, Award award, Kroner amount, LocalDate on) {
        jdbc.sql("insert into repayment (case_number, year, amount, repaid_on, bank_reference, person) values (?, ?, ?, ?, ?, ?)")
                .params(award.caseNumber(), award.year(), amount.amount(), on, sent.values().text("bankReference"),
                        sent.person() == null ? "" : sent.person()).update();
    }

    /** What is left is asked for again by the same task, and not reminded of before some days have gone. */
    private void goOn(Submission sent, Award award, Kroner left) {
        sent.set("claimedAmount", left.amount());
        sent.set("repaymentLeft", left.isPositive());
        if (left.isPositive()) {
            sent.set("repaymentReminder", reminders.again(award, LocalDate.parse(sent.text("repaymentDueOn"))).toString());
        }
    }
}
