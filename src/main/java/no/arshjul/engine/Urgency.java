package no.arshjul.engine;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The one scale by which a task's priority follows its deadline: 0 to 100, and the engine's usual 50 is "within a month". */
final class Urgency {

    /** How far ahead a deadline changes the priority from one day to the next. */
    static final int DAYS_AHEAD = 31;

    private static final int OVERDUE = 100;
    private static final int TODAY_OR_TOMORROW = 90;
    private static final int THREE_DAYS = 80;
    private static final int A_WEEK = 70;
    private static final int TWO_WEEKS = 60;
    private static final int A_MONTH = 50;
    private static final int LATER = 40;

    private Urgency() {
    }

    /** @param due the last day on which the task is in time */
    static int of(LocalDate due, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, due);
        if (left < 0) {
            return OVERDUE;
        }
        if (left <= 1) {
            return TODAY_OR_TOMORROW;
        }
        if (left <= 3) {
            return THREE_DAYS;
        }
        if (left <= 7) {
            return A_WEEK;
        }
        return left <= 14 ? TWO_WEEKS : left < DAYS_AHEAD ? A_MONTH : LATER;
    }
}
