package no.arshjul.needs;

import no.arshjul.cycle.Cycles;
import no.arshjul.flow.Processes;
import no.arshjul.flow.Refusal;
import org.springframework.stereotype.Component;

/** Withdraws a report that nobody has begun to put in order yet. */
@Component
public class ReportWithdrawal {

    private final NeedsReports reports;
    private final Cycles cycles;
    private final Processes processes;

    ReportWithdrawal(NeedsReports reports, Cycles cycles, Processes processes) {
        this.reports = reports;
        this.cycles = cycles;
        this.processes = processes;
    }

    /** @throws Refusal when its region's list has been made, or it has been answered; what waits for the next call may be withdrawn */
    public void withdraw(NeedsReport report) {
        cycles.lock(report.cycle());
        if (report.status().equals("ready")) {
            reports.status(report.caseNumber(), "withdrawn");
        } else if (report.status().equals("next-call")) {
            withdrawWaiting(report.caseNumber());
        } else if (!report.inControl() || !processes.send("withdraw-needs-report", report.caseNumber())) {
            throw Refusal.of("needs.too-late-to-withdraw", report.caseNumber());
        }
    }

    /** The next call may have taken it over in the meantime. */
    private void withdrawWaiting(String caseNumber) {
        if (!reports.move(caseNumber, "next-call", "withdrawn")) {
            throw Refusal.of("needs.too-late-to-withdraw", caseNumber);
        }
    }
}
