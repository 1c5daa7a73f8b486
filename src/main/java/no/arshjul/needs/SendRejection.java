package no.arshjul.needs;

import java.util.UUID;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import no.arshjul.notice.Notices;
import no.arshjul.registry.Guideline;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** A report that is turned away gets a letter with the reason and how to complain (R8). Its deadline counts from when the letter reached the owner. */
@Component
class SendRejection implements Step {

    private final NeedsReports reports;
    private final ReportLetters letters;
    private final Notices notices;
    private final Cycles cycles;
    private final Registry registry;

    SendRejection(NeedsReports reports, ReportLetters letters, Notices notices, Cycles cycles, Registry registry) {
        this.reports = reports;
        this.letters = letters;
        this.notices = notices;
        this.cycles = cycles;
        this.registry = registry;
    }

    @Override
    public void run(Scope scope) {
        NeedsReport report = reports.get(scope.text("caseNumber"));
        Guideline guideline = registry.guideline(cycles.frame(report.cycle(), report.scheme()).orElseThrow().guideline());
        notices.sent(report.caseNumber(), report.county(), report.scheme(), report.owner(),
                letter(report, guideline), report.status().equals("late") ? "late" : "rejection", guideline);
        reports.status(report.caseNumber(), "rejected");
    }

    private UUID letter(NeedsReport report, Guideline guideline) {
        return report.status().equals("late")
                ? letters.lateRefusal(report, cycles.get(report.cycle()).needsDeadline(), guideline.appeals())
                : letters.rejection(report, guideline.appeals());
    }
}
