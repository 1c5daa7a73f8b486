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
    private final ReportLetters letters;

    DecideLate(NeedsReports reports, Cycles cycles, ReportLetters letters) {
        this.reports = reports;
        this.cycles = cycles;
        this.letters = letters;
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
    }

    @Override
    public void submit(Submission sent) {
        String caseNumber = sent.text("caseNumber");
        boolean admitted = sent.values().text("lateOutcome").equals("admit");
        if (!sent.values().has("lateReason")) {
            throw Refusal.at("lateReason", "needs.late-reason");
        }
        reports.outcome(caseNumber, admitted ? "confirming" : "late", sent.values().text("lateReason"));
        sent.set("lateOutcome", sent.values().text("lateOutcome"));
        if (admitted) {
            letters.askPartners(caseNumber, LocalDate.parse(sent.text("confirmationsDueOn")));
        }
    }
}
