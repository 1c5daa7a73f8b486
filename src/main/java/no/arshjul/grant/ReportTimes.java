package no.arshjul.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import no.arshjul.calendar.Deadline;
import no.arshjul.calendar.Norway;
import no.arshjul.registry.Guideline;

/** The moments that follow from a report deadline: when the report is asked for, when it is overdue, and when the managers hear of it. */
record ReportTimes(Instant opens, Instant overdue, Instant escalation) {

    static ReportTimes of(LocalDate deadline, Guideline guideline) {
        return new ReportTimes(Norway.morning(deadline.minusDays(guideline.reportOpensDays())),
                Deadline.of(deadline).lastMoment(), Norway.morning(deadline.plusDays(guideline.use().escalationDays())));
    }

    /** As the diagram's timers read them. */
    Map<String, Object> variables() {
        return Map.of("reportOpens", opens.toString(), "reportOverdue", overdue.toString(), "reportEscalation", escalation.toString());
    }
}
