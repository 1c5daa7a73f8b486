package no.arshjul.cycle;

import java.time.LocalDate;
import java.util.Locale;
import no.arshjul.calendar.Deadline;

/**
 * One county's yearly round. Dates are days in Europe/Oslo.
 *
 * @param key    the business key, e.g. {@code ROGALAND-2027}
 * @param status opening, reporting, preparing, recommending, deciding, running or closed
 */
public record Cycle(String key, String county, int year, String status, LocalDate needsDeadline,
        LocalDate recommendationDeadline, LocalDate forumDate, LocalDate reportDeadline, LocalDate payoutReminderOn) {

    private static final int CONTROL_DAYS = 14;

    /** The business key of a county's cycle for a year. */
    public static String keyOf(String county, int year) {
        return county.toUpperCase(Locale.ROOT) + "-" + year;
    }

    /** The business key of the call after this one in the same year: {@code …-B}, then {@code …-C}. */
    String nextKey() {
        String base = keyOf(county, year);
        return base + "-" + (isFirst() ? 'B' : (char) (key.charAt(base.length() + 1) + 1));
    }

    /** Whether this is the year's first call; a later one divides what the earlier ones have left over. */
    public boolean isFirst() {
        return key.equals(keyOf(county, year));
    }

    /** Whether its frames have been divided between the regions, and bind no more. */
    public boolean isDivided() {
        return !is("opening", "reporting", "preparing");
    }

    /**
     * By when the formal control of a report is done: two weeks after the needs deadline, or after the report came in if that was later.
     * Then the regions still have time for their lists.
     */
    public static LocalDate controlBy(LocalDate needsDeadline, LocalDate today) {
        return Deadline.rolledForward((today.isAfter(needsDeadline) ? today : needsDeadline).plusDays(CONTROL_DAYS)).date();
    }

    public boolean is(String... statuses) {
        return java.util.List.of(statuses).contains(status);
    }
}
