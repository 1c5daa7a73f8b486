package no.arshjul.grant;

import java.time.LocalDate;
import java.util.Map;
import no.arshjul.flow.Processes;
import no.arshjul.registry.Guideline;
import org.springframework.stereotype.Component;

/** Makes a running grant follow another report deadline: what is still to come, what waits, and the open task. */
@Component
class ReportClock {

    private final Overdue overdue;
    private final Processes processes;

    ReportClock(Overdue overdue, Processes processes) {
        this.overdue = overdue;
        this.processes = processes;
    }

    void set(Award award, LocalDate deadline, Guideline guideline) {
        ReportTimes times = ReportTimes.of(deadline, guideline);
        Map<String, Object> ofTheYear = Map.of("year", award.year());
        processes.change(award.caseNumber(), ofTheYear, times.variables());
        processes.moveTimer(award.caseNumber(), ofTheYear, "report-date", times.opens());
        processes.moveTimer(award.caseNumber(), ofTheYear, "report-overdue", times.overdue());
        processes.moveTimer(award.caseNumber(), ofTheYear, "report-escalation", times.escalation());
        overdue.forget(award);
        processes.moveDue(award.caseNumber(), ofTheYear, "report-use", deadline);
    }
}
