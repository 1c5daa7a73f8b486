package no.arshjul.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The one place that knows which time zone the house lives in. */
public final class Norway {

    public static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

    private Norway() {
    }

    /** The date in Norway, whatever the zone of the machine or of the clock. */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** Eight in the morning: when what is to happen on a day happens. */
    public static Instant morning(LocalDate day) {
        return day.atTime(8, 0).atZone(ZONE).toInstant();
    }
}
