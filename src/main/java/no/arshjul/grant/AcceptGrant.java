package no.arshjul.grant;

import java.time.LocalDate;
import no.arshjul.account.Accounts;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.OpenTask;
import no.arshjul.flow.Refusal;
import no.arshjul.flow.Submission;
import no.arshjul.letters.Documents;
import no.arshjul.needs.NeedsReport;
import no.arshjul.needs.NeedsReports;
import no.arshjul.registry.AccountNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The owner takes the grant, with the account to pay to, or declines it. What an owner states itself is thereby registered. */
@Component
class AcceptGrant implements FormHandler {

    private final NeedsReports reports;
    private final Documents documents;
    private final Accounts accounts;
    private final JdbcClient jdbc;

    AcceptGrant(NeedsReports reports, Documents documents, Accounts accounts, JdbcClient jdbc) {
        this.reports = reports;
        this.documents = documents;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    @Override
    public String form() {
        return "accept-grant";
    }

    @Override
    public void prepare(OpenTask task) {
        task.local("accountNumber", reports.get(task.text("caseNumber")).account());
        documents.ofCase(task.text("caseNumber")).stream().filter(document -> document.kind().equals("grant-letter"))
                .reduce((earlier, later) -> later).ifPresent(letter -> task.local("letterId", letter.id().toString()));
        task.dueOn(LocalDate.parse(task.text("acceptanceDueOn")));
    }

    @Override
    public void submit(Submission sent) {
        if (!sent.values().flag("grantAccepted")) {
            return;
        }
        String account = sent.values().text("accountNumber").replaceAll("[ .]", "");
        if (!AccountNumber.isValid(account)) {
            throw Refusal.at("accountNumber", "needs.account");
        }
        jdbc.sql("update award set account = ? where case_number = ? and year = ?")
                .params(account, sent.text("caseNumber"), Integer.parseInt(sent.text("year"))).update();
        register(sent, reports.get(sent.text("caseNumber")), account);
    }

    private void register(Submission sent, NeedsReport report, String account) {
        if (sent.by("owner-" + report.owner())) {
            accounts.stated(report.owner(), account, sent.person(), report.caseNumber());
        } else {
            accounts.onBehalf(report.owner(), account, sent.person(), report.caseNumber());
        }
    }
}
