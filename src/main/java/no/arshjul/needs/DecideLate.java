package no.arshjul.needs;

import java.time.LocalDate;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.OpenTask;
import no.arshjul.flow.Refusal;
import no.arshjul.flow.Submission;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.NorwegianText;
import org.springframework.stereotype.Component;

/** A late report is let in or turned away, either way with a reason, so that like cases can be seen to be treated alike. */
@Component
class DecideLate implements FormHandler {

    private final NeedsReports reports;
    private final Cycles cycles;
    private final LateDecisions decisions;
    private final Confirmations confirmations;

    DecideLate(NeedsReports reports, Cycles cycles, LateDecisions decisions, Confirmations confirmations) {
        this.reports = reports;
        this.cycles = cycles;
        this.decisions = decisions;
        this.confirmations = confirmations;
    }

    @Override
    public String form() {
        return "decide-late";
    }

    @Override
    public void prepare(OpenTask task) {
        LocalDate received = reports.receivedOn(task.text("caseNumber"));
        task.local("receivedText", NorwegianText.date(received, LanguageForm.NB));
        task.local("deadlineText", NorwegianText.date(cycles.get(task.text("cycle")).needsDeadline(), LanguageForm.NB));
        LateDecisions.Earlier earlier = decisions.earlier(task.text("cycle"));
        task.local("earlierAdmitted", earlier.admitted());
        task.local("earlierRejected", earlier.rejected());
    }

    @Override
    public void submit(Submission sent) {
        String caseNumber = sent.text("caseNumber");
        boolean admitted = sent.values().text("lateOutcome").equals("admit");
        if (!sent.values().has("lateReason")) {
            throw Refusal.at("lateReason", "needs.late-reason");
        }
        reports.outcome(caseNumber, admitted ? "confirming" : "late", sent.values().text("lateReason"));
        decisions.keep(caseNumber, sent.values().text("lateOutcome"), sent.values().text("lateReason"), sent.person(), false);
        sent.set("lateOutcome", sent.values().text("lateOutcome"));
        if (admitted) {
            confirmations.asked(reports.get(caseNumber)).forEach(sent::set);
        }
    }
}
