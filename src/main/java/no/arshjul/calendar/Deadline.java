package no.arshjul.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** A date until whose end, 23:59 in Norway, something may be done. */
public record Deadline(LocalDate date) {

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    /** The date as it stands: a published deadline on a Sunday is not moved by itself. */
    public static Deadline of(LocalDate date) {
        return new Deadline(date);
    }

    /** The policy of domstolloven §§ 148–149: a deadline on a Saturday, Sunday or holiday ends on the next working day (R10). */
    public static Deadline rolledForward(LocalDate date) {
        return new Deadline(NorwegianDays.nextWorkingDay(date));
    }

    /** 23:59:00 Europe/Oslo on the date: the moment a timer is set to. */
    public Instant lastMoment() {
        return date.atTime(LAST_MINUTE).atZone(Norway.ZONE).toInstant();
    }

    /** Whether the whole minute 23:59 is over; what comes at 23:59:59 is in time. */
    public boolean hasPassed(Clock clock) {
        return !clock.instant().isBefore(lastMoment().plus(Duration.ofMinutes(1)));
    }
}
