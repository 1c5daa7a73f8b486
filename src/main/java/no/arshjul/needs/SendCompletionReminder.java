package no.arshjul.needs;

import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import org.springframework.stereotype.Component;

/** Reminds an owner once, some days before the deadline, that more information is asked for. */
@Component
class SendCompletionReminder implements Step {

    private final NeedsReports reports;
    private final Completions completions;
    private final ReportLetters letters;

    SendCompletionReminder(NeedsReports reports, Completions completions, ReportLetters letters) {
        this.reports = reports;
        this.completions = completions;
        this.letters = letters;
    }

    @Override
    public void run(Scope scope) {
        NeedsReport report = reports.get(scope.text("caseNumber"));
        completions.open(report.caseNumber()).ifPresent(request -> {
            completions.reminded(request.id());
            letters.completionReminder(report, request.dueOn());
        });
    }
}
