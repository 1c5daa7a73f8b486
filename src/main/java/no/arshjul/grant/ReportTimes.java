package no.arshjul.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import no.arshjul.calendar.Deadline;
import no.arshjul.calendar.Norway;
import no.arshjul.registry.Guideline;

/** The moments that follow from a report deadline: when the report is asked for, and when it is overdue. */
record ReportTimes(Instant opens, Instant overdue) {

    static ReportTimes of(LocalDate deadline, Guideline guideline) {
        return new ReportTimes(deadline.minusDays(guideline.reportOpensDays()).atTime(8, 0).atZone(Norway.ZONE).toInstant(),
                Deadline.of(deadline).lastMoment());
    }

    /** As the diagram's timers read them. */
    Map<String, Object> variables() {
        return Map.of("reportOpens", opens.toString(), "reportOverdue", overdue.toString());
    }
}
