package no.arshjul.needs;

import java.time.LocalDate;
import no.arshjul.calendar.Deadline;
import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import org.springframework.stereotype.Component;

/** Asks the owner for more, with a deadline and a reminder before it. Not a decision, and can't be complained about (R12). */
@Component
class RequestCompletion implements Step {

    private final NeedsReports reports;
    private final Completions completions;
    private final CompletionDeadline deadline;
    private final ReportLetters letters;

    RequestCompletion(NeedsReports reports, Completions completions, CompletionDeadline deadline, ReportLetters letters) {
        this.reports = reports;
        this.completions = completions;
        this.deadline = deadline;
        this.letters = letters;
    }

    @Override
    public void run(Scope scope) {
        NeedsReport report = reports.get(scope.text("caseNumber"));
        LocalDate dueOn = deadline.first(report);
        LocalDate remindOn = deadline.remindOn(report, dueOn);
        completions.ask(report.caseNumber(), dueOn, remindOn);
        scope.set("completionDueOn", dueOn.toString());
        scope.set("completionDue", Deadline.of(dueOn).lastMoment().toString());
        scope.set("completionReminder", CompletionDeadline.reminder(remindOn, dueOn).toString());
        reports.status(report.caseNumber(), "completing");
        letters.moreInformation(report, dueOn);
    }
}
