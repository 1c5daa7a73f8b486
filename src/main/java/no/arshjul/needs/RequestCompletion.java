package no.arshjul.needs;

import java.time.Clock;
import java.time.LocalDate;
import no.arshjul.calendar.Deadline;
import no.arshjul.calendar.Norway;
import no.arshjul.cycle.Cycles;
import no.arshjul.deadline.Deadlines;
import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import no.arshjul.registry.Guideline;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** Asks the owner for more, with a deadline. Not a decision, and can't be complained about (R12). */
@Component
class RequestCompletion implements Step {

    private final NeedsReports reports;
    private final Cycles cycles;
    private final Registry registry;
    private final ReportLetters letters;
    private final Deadlines deadlines;
    private final Clock clock;

    RequestCompletion(NeedsReports reports, Cycles cycles, Registry registry, ReportLetters letters,
            Deadlines deadlines, Clock clock) {
        this.reports = reports;
        this.cycles = cycles;
        this.registry = registry;
        this.letters = letters;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public void run(Scope scope) {
        NeedsReport report = reports.get(scope.text("caseNumber"));
        Guideline guideline = registry.guideline(cycles.frame(report.cycle(), report.scheme()).orElseThrow().guideline());
        LocalDate dueOn = deadlines.set(report.caseNumber(), "completion", cycles.get(report.cycle()).year(),
                Norway.today(clock).plusDays(guideline.completionDays()), guideline);
        scope.set("completionDueOn", dueOn.toString());
        scope.set("completionDue", Deadline.of(dueOn).lastMoment().toString());
        reports.status(report.caseNumber(), "completing");
        letters.moreInformation(report, dueOn);
    }
}
