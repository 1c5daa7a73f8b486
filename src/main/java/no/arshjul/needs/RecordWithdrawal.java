package no.arshjul.needs;

import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import org.springframework.stereotype.Component;

/** The owner has withdrawn its report: it is kept, as withdrawn. */
@Component
class RecordWithdrawal implements Step {

    private final NeedsReports reports;
    private final Completions completions;

    RecordWithdrawal(NeedsReports reports, Completions completions) {
        this.reports = reports;
        this.completions = completions;
    }

    @Override
    public void run(Scope scope) {
        reports.status(scope.text("caseNumber"), "withdrawn");
        completions.end(scope.text("caseNumber"), "withdrawal");
    }
}
