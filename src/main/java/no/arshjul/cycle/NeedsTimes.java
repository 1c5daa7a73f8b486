package no.arshjul.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.arshjul.calendar.Deadline;
import no.arshjul.calendar.Norway;

/** The moments that follow from a needs deadline: when it is over, and when owners are reminded of it. */
record NeedsTimes(Instant deadline, Instant first, Instant second) {

    /** @param days before the deadline, of the first and of the last reminder */
    static NeedsTimes of(LocalDate needsDeadline, List<Integer> days) {
        return new NeedsTimes(Deadline.of(needsDeadline).lastMoment(), morning(needsDeadline.minusDays(days.get(0))),
                morning(needsDeadline.minusDays(days.get(days.size() - 1))));
    }

    /** As the diagram's timers read them. */
    Map<String, Object> variables() {
        return Map.of("needsDeadlineMoment", deadline.toString(), "firstNeedsReminder", first.toString(), "secondNeedsReminder", second.toString());
    }

    /** Nine o'clock, when people read their mail. */
    private static Instant morning(LocalDate date) {
        return date.atTime(9, 0).atZone(Norway.ZONE).toInstant();
    }
}
