package no.arshjul.amendment;

import no.arshjul.flow.FormHandler;
import no.arshjul.flow.Refusal;
import no.arshjul.flow.Submission;
import no.arshjul.needs.NeedsReport;
import no.arshjul.needs.ReportWithdrawal;
import org.springframework.stereotype.Component;

/** An owner withdraws, or the office cancels: a report under treatment at once, a grant by a decision. */
@Component
class StartWithdrawal implements FormHandler {

    private final AskedCase cases;
    private final Amendments amendments;
    private final Unpaid unpaid;
    private final ReportWithdrawal reports;

    StartWithdrawal(AskedCase cases, Amendments amendments, Unpaid unpaid, ReportWithdrawal reports) {
        this.cases = cases;
        this.amendments = amendments;
        this.unpaid = unpaid;
        this.reports = reports;
    }

    @Override
    public String form() {
        return "withdraw";
    }

    @Override
    public void submit(Submission sent) {
        NeedsReport report = cases.of(sent);
        cases.describe(sent, report);
        boolean decided = report.status().equals("decided");
        sent.set("reportWithdrawn", !decided);
        if (!decided) {
            reports.withdraw(report);
            return;
        }
        boolean claim = sent.values().flagOr("claimPaid", false);
        if (unpaid.kept(report.caseNumber(), claim).isEmpty()) {
            throw Refusal.at("claimPaid", "amendment.nothing-left", report.caseNumber());
        }
        String kind = sent.by("owner-" + report.owner()) ? "withdrawal" : "cancellation";
        long id = amendments.ask(report.caseNumber(), sent.instanceId(), kind, "", "[]", claim, sent.values().text("withdrawalReason"), sent.person());
        sent.set("amendment", String.valueOf(id));
    }
}
