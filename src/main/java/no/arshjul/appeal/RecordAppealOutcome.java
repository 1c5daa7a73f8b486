package no.arshjul.appeal;

import java.time.LocalDate;
import no.arshjul.decision.Amounts;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.OpenTask;
import no.arshjul.flow.Refusal;
import no.arshjul.flow.Submission;
import no.arshjul.needs.NeedsReports;
import org.springframework.stereotype.Component;

/** The secretariat records what the appeal instance came to: upheld, changed (then with the new amounts) or repealed. */
@Component
class RecordAppealOutcome implements FormHandler {

    private final Appeals appeals;
    private final AppealChange change;
    private final NeedsReports reports;

    RecordAppealOutcome(Appeals appeals, AppealChange change, NeedsReports reports) {
        this.appeals = appeals;
        this.change = change;
        this.reports = reports;
    }

    @Override
    public String form() {
        return "record-appeal-outcome";
    }

    @Override
    public void prepare(OpenTask task) {
        Amounts before = change.before(reports.get(appeals.of(task).caseNumber()));
        task.local("grantedOwner", before.ownerAmount().amount());
        task.local("grantedUniversity", before.universityAmount().amount());
    }

    @Override
    public void submit(Submission sent) {
        Appeal appeal = appeals.of(sent);
        LocalDate on = sent.values().date("instanceDate");
        if (on.isBefore(appeal.receivedOn())) {
            throw Refusal.at("instanceDate", "appeal.before-received");
        }
        String outcome = sent.values().text("instanceOutcome");
        Amounts now = outcome.equals("change") ? change.carryOut(appeal, sent, appeal.decisionReason()) : null;
        appeals.answered(appeal, outcome, on, now, sent.person());
        change.forget(sent);
    }
}
