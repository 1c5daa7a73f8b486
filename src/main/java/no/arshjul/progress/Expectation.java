package no.arshjul.progress;

import java.time.LocalDate;

/**
 * When a step that is not done is expected to be. The rule is simple on purpose, and says nothing where nothing can be said:
 * <ol>
 * <li>The formal control is the office's own queue: when at least {@link #ENOUGH} reports were controlled in the last {@link #DAYS} days,
 * what is left takes as long as the same pace makes it, counted from today.</li>
 * <li>Any other step, and the control without such a pace, is expected on its planned date, as long as that has not passed.</li>
 * <li>No step is expected before the one that it waits for.</li>
 * <li>A step without a planned date, or whose date has passed, has no expected one.</li>
 * </ol>
 */
final class Expectation {

    /** How far back the pace is measured. */
    static final int DAYS = 14;

    /** Fewer than these say nothing of a pace. */
    static final int ENOUGH = 3;

    private Expectation() {
    }

    /** @return when a queue is empty at the pace of the last {@link #DAYS} days, or null when there is no pace to speak of */
    static LocalDate byPace(long left, long lately, LocalDate today) {
        return lately < ENOUGH ? null : today.plusDays((left * DAYS + lately - 1) / lately);
    }

    /** @return the planned date while it is ahead, else null */
    static LocalDate byPlan(LocalDate planned, LocalDate today) {
        return planned == null || planned.isBefore(today) ? null : planned;
    }

    /** @param before when the step that this one waits for is expected, or null */
    static LocalDate after(LocalDate before, LocalDate own) {
        return own == null || before == null || own.isAfter(before) ? own : before;
    }
}
