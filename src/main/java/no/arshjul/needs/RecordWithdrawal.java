package no.arshjul.needs;

import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import org.springframework.stereotype.Component;

/** The owner has withdrawn its report: it is kept, as withdrawn. */
@Component
class RecordWithdrawal implements Step {

    private final NeedsReports reports;

    RecordWithdrawal(NeedsReports reports) {
        this.reports = reports;
    }

    @Override
    public void run(Scope scope) {
        reports.status(scope.text("caseNumber"), "withdrawn");
    }
}
