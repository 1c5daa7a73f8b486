package no.arshjul.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import no.arshjul.calendar.Norway;

/** A clock that stands where a test sets it. */
public final class MovableClock extends Clock {

    private Instant now;

    /** @param here date and time in Norway, for instance {@code 2027-02-03T07:00} */
    public void at(String here) {
        now = moment(here);
    }

    public void at(Instant moment) {
        now = moment;
    }

    public static Instant moment(String here) {
        return LocalDateTime.parse(here).atZone(Norway.ZONE).toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
