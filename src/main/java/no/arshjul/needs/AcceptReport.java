package no.arshjul.needs;

import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import org.springframework.stereotype.Component;

/**
 * A controlled report becomes ready for recommendation. One that is accepted after the regions have got their lists joins its
 * region's list while that is still open, else the next call.
 */
@Component
class AcceptReport implements Step {

    private final NeedsReports reports;
    private final Cycles cycles;
    private final OpenLists lists;
    private final ReportLetters letters;

    AcceptReport(NeedsReports reports, Cycles cycles, OpenLists lists, ReportLetters letters) {
        this.reports = reports;
        this.cycles = cycles;
        this.lists = lists;
        this.letters = letters;
    }

    @Override
    public void run(Scope scope) {
        NeedsReport report = reports.get(scope.text("caseNumber"));
        Cycle cycle = cycles.lock(report.cycle());
        if (cycle.is("reporting", "preparing")) {
            reports.status(report.caseNumber(), "ready");
        } else if (!lists.join(report)) {
            reports.status(report.caseNumber(), "next-call");
            letters.nextCall(report);
        }
    }
}
