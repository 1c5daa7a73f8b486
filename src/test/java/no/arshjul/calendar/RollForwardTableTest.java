package no.arshjul.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Twelve years of holidays, working days and changes of the clock, against a table of Easter Sundays and the law's own list of days. */
class RollForwardTableTest {

    /** Easter Sundays as almanacs print them. */
    private static final List<LocalDate> EASTER = Stream.of("2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01",
            "2030-04-21", "2031-04-13", "2032-03-28", "2033-04-17", "2034-04-09", "2035-03-25").map(LocalDate::parse).toList();

    static Stream<LocalDate> easterSundays() {
        return EASTER.stream();
    }

    static IntStream years() {
        return IntStream.rangeClosed(2024, 2035);
    }

    @ParameterizedTest
    @MethodSource("easterSundays")
    void the_days_that_are_free_are_those_of_the_law_and_no_others(LocalDate easter) {
        LocalDate first = easter.withDayOfYear(1);
        TreeSet<LocalDate> free = new TreeSet<>(Stream.of("01-01", "05-01", "05-17", "12-25", "12-26")
                .map(day -> LocalDate.parse(easter.getYear() + "-" + day)).toList());
        IntStream.of(-3, -2, 0, 1, 39, 49, 50).mapToObj(easter::plusDays).forEach(free::add);
        first.datesUntil(first.plusYears(1)).forEach(day -> {
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            assertThat(NorwegianDays.isWorkingDay(day)).as("%s is a working day", day).isEqualTo(!weekend && !free.contains(day));
        });
    }

    @ParameterizedTest
    @MethodSource("years")
    void every_day_of_a_year_rolls_to_the_first_working_day_that_is_not_before_it(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        first.datesUntil(first.plusYears(1)).forEach(day -> {
            LocalDate counts = Deadline.rolledForward(day).date();
            assertThat(NorwegianDays.isWorkingDay(counts)).isTrue();
            assertThat(day.datesUntil(counts)).noneMatch(NorwegianDays::isWorkingDay);
            assertThat(counts).isBetween(day, day.plusDays(5));
            assertThat(Deadline.rolledForward(counts).date()).as("rolling again changes nothing").isEqualTo(counts);
        });
    }

    @ParameterizedTest
    @CsvSource({"2024-03-28,2024-04-02", "2025-04-17,2025-04-22", "2026-04-02,2026-04-07", "2029-03-29,2029-04-03", "2035-03-22,2035-03-27",
        "2025-05-29,2025-05-30", "2025-12-25,2025-12-29", "2026-12-25,2026-12-28", "2032-05-15,2032-05-18", "2028-01-01,2028-01-03"})
    void easter_ascension_whitsun_christmas_and_new_year_are_passed(LocalDate date, LocalDate expected) {
        assertThat(Deadline.rolledForward(date).date()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("years")
    void the_days_on_which_the_clock_is_moved_have_23_and_25_hours_between_their_last_minutes(int year) {
        LocalDate spring = LocalDate.of(year, 3, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY));
        LocalDate autumn = LocalDate.of(year, 10, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY));
        LocalDate first = LocalDate.of(year, 1, 1);
        first.datesUntil(first.plusYears(1)).forEach(day -> {
            Instant before = Deadline.of(day.minusDays(1)).lastMoment();
            assertThat(Duration.between(before, Deadline.of(day).lastMoment())).as("%s", day)
                    .hasHours(day.equals(spring) ? 23 : day.equals(autumn) ? 25 : 24);
        });
        assertThat(Deadline.of(spring).lastMoment().atZone(Norway.ZONE).toString()).contains("T23:59+02:00");
        assertThat(Deadline.of(autumn).lastMoment().atZone(Norway.ZONE).toString()).contains("T23:59+01:00");
    }
}
