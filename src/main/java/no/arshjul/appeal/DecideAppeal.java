package no.arshjul.appeal;

import java.time.LocalDate;
import no.arshjul.decision.Amounts;
import no.arshjul.flow.Faults;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.OpenTask;
import no.arshjul.flow.Submission;
import no.arshjul.flow.Values;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.NorwegianText;
import no.arshjul.needs.NeedsReport;
import no.arshjul.needs.NeedsReports;
import org.springframework.stereotype.Component;

/**
 * Who may commit the money reconsiders the decision: changes it, upholds and forwards it, or dismisses the appeal. The person who made
 * the first decision may; the one who assessed the appeal may not.
 */
@Component
class DecideAppeal implements FormHandler {

    private final Appeals appeals;
    private final AppealDates dates;
    private final AppealChange change;
    private final NeedsReports reports;

    DecideAppeal(Appeals appeals, AppealDates dates, AppealChange change, NeedsReports reports) {
        this.appeals = appeals;
        this.dates = dates;
        this.change = change;
        this.reports = reports;
    }

    @Override
    public String form() {
        return "decide-appeal";
    }

    @Override
    public void prepare(OpenTask task) {
        Appeal appeal = appeals.of(task);
        Amounts before = change.before(reports.get(appeal.caseNumber()));
        task.local("grantedOwner", before.ownerAmount().amount());
        task.local("grantedUniversity", before.universityAmount().amount());
        task.local("assessmentText", appeal.assessment());
    }

    @Override
    public void submit(Submission sent) {
        Appeal appeal = appeals.of(sent);
        NeedsReport report = reports.get(appeal.caseNumber());
        Values values = sent.values();
        String outcome = values.text("appealOutcome");
        boolean follows = outcome.equals("change");
        LocalDate latest = dates.latest(report).orElse(LocalDate.MAX);
        new Faults()
                .when(!follows && !values.has("decisionReason"), "decisionReason", "appeal.reason")
                .when(!outcome.equals("dismiss") && appeal.receivedOn().isAfter(latest), "appealOutcome", "appeal.too-late-to-admit",
                        latest.equals(LocalDate.MAX) ? "" : NorwegianText.date(latest, LanguageForm.NB))
                .orRefuse();
        String reason = values.has("decisionReason") ? values.text("decisionReason") : appeal.assessment();
        Amounts now = follows ? change.carryOut(appeal, sent, reason) : null;
        appeals.decided(appeal, outcome, reason, now, sent.person());
        change.forget(sent);
    }
}
