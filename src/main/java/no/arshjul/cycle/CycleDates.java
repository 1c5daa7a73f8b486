package no.arshjul.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.arshjul.calendar.Deadline;
import no.arshjul.deadline.Deadlines;
import no.arshjul.flow.Faults;
import no.arshjul.flow.Values;
import no.arshjul.registry.Guideline;

/** A cycle's dates that count, after rolling forward by the policy of its guidelines; the forum's meeting is a date, not a deadline. */
record CycleDates(LocalDate needs, LocalDate recommendation, LocalDate forum, LocalDate report) {

    static CycleDates of(Values typed, List<Guideline> guidelines) {
        return new CycleDates(Deadlines.counting(typed.date("needsDeadline"), "needs", guidelines),
                Deadlines.counting(typed.date("recommendationDeadline"), "recommendation", guidelines), typed.date("forumDate"),
                Deadlines.counting(typed.date("reportDeadline"), "report", guidelines));
    }

    /** The dates are held against each other; only the needs deadline must lie ahead. */
    void check(Faults faults, Clock clock) {
        faults.when(Deadline.of(needs).hasPassed(clock), "needsDeadline", "cycle.needs-deadline-passed", needs)
                .when(!recommendation.isAfter(needs), "recommendationDeadline", "cycle.order", recommendation, needs)
                .when(forum.isBefore(recommendation), "forumDate", "cycle.order", forum, recommendation)
                .when(!report.isAfter(forum), "reportDeadline", "cycle.order", report, forum);
    }
}
