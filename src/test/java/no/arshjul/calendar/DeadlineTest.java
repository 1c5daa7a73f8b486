package no.arshjul.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    @Test
    void a_deadline_in_winter_ends_at_23_59_an_hour_before_utc() {
        assertThat(Deadline.of(LocalDate.of(2027, 2, 1)).lastMoment()).isEqualTo(Instant.parse("2027-02-01T22:59:00Z"));
    }

    @Test
    void a_deadline_in_summer_ends_two_hours_before_utc() {
        assertThat(Deadline.of(LocalDate.of(2027, 6, 1)).lastMoment()).isEqualTo(Instant.parse("2027-06-01T21:59:00Z"));
    }

    @Test
    void summer_time_counts_from_the_evening_of_the_day_it_begins() {
        // Sunday 28 March 2027
        assertThat(Deadline.of(LocalDate.of(2027, 3, 27)).lastMoment()).isEqualTo(Instant.parse("2027-03-27T22:59:00Z"));
        assertThat(Deadline.of(LocalDate.of(2027, 3, 28)).lastMoment()).isEqualTo(Instant.parse("2027-03-28T21:59:00Z"));
    }

    @Test
    void winter_time_counts_from_the_evening_of_the_day_it_begins() {
        // Sunday 31 October 2027
        assertThat(Deadline.of(LocalDate.of(2027, 10, 30)).lastMoment()).isEqualTo(Instant.parse("2027-10-30T21:59:00Z"));
        assertThat(Deadline.of(LocalDate.of(2027, 10, 31)).lastMoment()).isEqualTo(Instant.parse("2027-10-31T22:59:00Z"));
    }

    @Test
    void what_comes_within_the_minute_23_59_is_in_time_and_at_midnight_it_is_late() {
        Deadline deadline = Deadline.of(LocalDate.of(2027, 2, 1));
        assertThat(deadline.hasPassed(at("2027-02-01T22:59:59.999Z"))).isFalse();
        assertThat(deadline.hasPassed(at("2027-02-01T23:00:00Z"))).isTrue();
    }

    @Test
    void the_zone_of_the_clock_does_not_move_the_deadline_nor_the_day() {
        Clock tokyo = Clock.fixed(Instant.parse("2027-02-01T22:30:00Z"), ZoneId.of("Asia/Tokyo"));
        assertThat(Deadline.of(LocalDate.of(2027, 2, 1)).hasPassed(tokyo)).isFalse();
        assertThat(Norway.today(tokyo)).isEqualTo(LocalDate.of(2027, 2, 1));
        assertThat(Norway.today(at("2027-02-01T23:00:00Z"))).isEqualTo(LocalDate.of(2027, 2, 2));
    }

    @Test
    void a_deadline_stands_as_published_unless_it_is_rolled_forward() {
        LocalDate sunday = LocalDate.of(2026, 2, 1);
        assertThat(Deadline.of(sunday).date()).isEqualTo(sunday);
        assertThat(Deadline.rolledForward(sunday).date()).isEqualTo(LocalDate.of(2026, 2, 2));
    }

    @Test
    void three_weeks_that_end_on_maundy_thursday_end_after_easter() {
        LocalDate notified = LocalDate.of(2026, 3, 12);
        assertThat(Deadline.rolledForward(notified.plusWeeks(3)).date()).isEqualTo(LocalDate.of(2026, 4, 7));
    }

    private static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }
}
