package no.arshjul.needs;

import no.arshjul.flow.FormHandler;
import no.arshjul.flow.Refusal;
import no.arshjul.flow.Submission;
import org.springframework.stereotype.Component;

/** A late report is let in or turned away, either way with a reason, so that like cases can be seen to be treated alike. */
@Component
class DecideLate implements FormHandler {

    private final NeedsReports reports;
    private final ReportLetters letters;

    DecideLate(NeedsReports reports, ReportLetters letters) {
        this.reports = reports;
        this.letters = letters;
    }

    @Override
    public String form() {
        return "decide-late";
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
            letters.askPartners(caseNumber);
        }
    }
}
