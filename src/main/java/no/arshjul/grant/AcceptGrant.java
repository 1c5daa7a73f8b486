package no.arshjul.grant;

import java.time.LocalDate;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.OpenTask;
import no.arshjul.flow.Refusal;
import no.arshjul.flow.Submission;
import no.arshjul.needs.NeedsReports;
import no.arshjul.registry.AccountNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The owner takes the grant, with the account to pay to, or declines it. What an owner states itself is thereby registered. */
@Component
class AcceptGrant implements FormHandler {

    private final NeedsReports reports;
    private final JdbcClient jdbc;

    AcceptGrant(NeedsReports reports, JdbcClient jdbc) {
        this.reports = reports;
        this.jdbc = jdbc;
    }

    @Override
    public String form() {
        return "accept-grant";
    }

    @Override
    public void prepare(OpenTask task) {
        task.local("accountNumber", reports.get(task.text("caseNumber")).account());
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
    }
}
