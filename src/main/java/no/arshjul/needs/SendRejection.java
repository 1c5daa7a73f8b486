package no.arshjul.needs;

import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import org.springframework.stereotype.Component;

/** A report that is turned away gets a letter with the reason and how to complain (R8). */
@Component
class SendRejection implements Step {

    private final NeedsReports reports;
    private final ReportLetters letters;

    SendRejection(NeedsReports reports, ReportLetters letters) {
        this.reports = reports;
        this.letters = letters;
    }

    @Override
    public void run(Scope scope) {
        NeedsReport report = reports.get(scope.text("caseNumber"));
        letters.rejection(report);
        reports.status(report.caseNumber(), "rejected");
    }
}
