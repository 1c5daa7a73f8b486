package no.arshjul.grant;

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

/** Unspent money is transferred to next year, repaid, or set off against the payee's next payment: each a recorded decision. */
@Component
class SettleUnspent implements FormHandler {

    private final Awards awards;
    private final NeedsReports reports;
    private final Ledger ledger;
    private final JdbcClient jdbc;

    SettleUnspent(Awards awards, NeedsReports reports, Ledger ledger, JdbcClient jdbc) {
        this.awards = awards;
        this.reports = reports;
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    @Override
    public String form() {
        return "settle-unspent";
    }

    @Override
    public void prepare(OpenTask task) {
        Award award = awards.get(task.text("caseNumber"), Integer.parseInt(task.text("year")));
        NeedsReport report = reports.get(award.caseNumber());
        task.local("unspentOwner", ledger.balance(Account.UNSPENT, Unspent.place(award, report, report.owner())).amount());
        task.local("unspentUniversity", ledger.balance(Account.UNSPENT, Unspent.place(award, report, report.university())).amount());
    }

    @Override
    public void submit(Submission sent) {
        if (!sent.values().has("settlementReason")) {
            throw Refusal.at("settlementReason", "grant.settlement-reason");
        }
        Award award = awards.get(sent.text("caseNumber"), Integer.parseInt(sent.text("year")));
        NeedsReport report = reports.get(award.caseNumber());
        String kind = sent.values().text("settlement");
        By by = new By(form(), sent.person(), null);
        Kroner all = settle(award, report, report.owner(), kind, by).plus(settle(award, report, report.university(), kind, by));
        jdbc.sql("insert into settlement (case_number, year, kind, amount, reason, person) values (?, ?, ?, ?, ?, ?)")
                .params(award.caseNumber(), award.year(), kind, all.amount(), sent.values().text("settlementReason"), by.person() == null ? "" : by.person())
                .update();
    }

    private Kroner settle(Award award, NeedsReport report, String payee, String kind, By by) {
        Place place = Unspent.place(award, report, payee);
        Kroner unspent = ledger.balance(Account.UNSPENT, place);
        switch (kind) {
            case "transfer" -> ledger.post(place, Account.UNSPENT, Account.TRANSFERRED, unspent, Cause.TRANSFER, by);
            case "set-off" -> ledger.post(place, Account.UNSPENT, Account.SET_OFF, unspent, Cause.SET_OFF, by);
            default -> { } // repaid money is claimed by the step that writes the letter
        }
        return unspent;
    }
}
