package no.arshjul.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NorwegianDaysTest {

    @Test
    void the_holidays_of_2026_but_for_sundays_are_those_of_the_almanac() {
        assertThat(holidays(2026)).containsExactly("01-01", "04-02", "04-03", "04-06", "05-01", "05-14", "05-25", "12-25", "12-26");
    }

    @Test
    void in_2027_the_seventeenth_of_may_is_whit_monday_too() {
        assertThat(holidays(2027)).containsExactly("01-01", "03-25", "03-26", "03-29", "05-01", "05-06", "05-17", "12-25");
    }

    @Test
    void in_2008_the_first_of_may_was_ascension_day_too() {
        assertThat(holidays(2008)).containsExactly("01-01", "03-20", "03-21", "03-24", "05-01", "05-12", "05-17", "12-25", "12-26");
    }

    @ParameterizedTest
    @CsvSource({"2024,2024-03-31", "2025,2025-04-20", "2027,2027-03-28", "2028,2028-04-16", "2035,2035-03-25", "2038,2038-04-25", "2049,2049-04-18"})
    void easter_brings_four_holidays_around_its_sunday(int year, LocalDate sunday) {
        assertThat(Stream.of(-3, -2, 0, 1).map(sunday::plusDays)).allMatch(NorwegianDays::isHoliday);
        assertThat(Stream.of(-4, -1, 2).map(sunday::plusDays)).noneMatch(NorwegianDays::isHoliday);
        assertThat(Stream.of(39, 49, 50).map(sunday::plusDays)).allMatch(NorwegianDays::isHoliday);
    }

    @ParameterizedTest
    @CsvSource({"2025-02-01,2025-02-03", "2026-02-01,2026-02-02", "2027-02-01,2027-02-01", "2026-04-02,2026-04-07", "2027-12-24,2027-12-24",
        "2027-12-25,2027-12-27", "2027-05-15,2027-05-18"})
    void a_day_that_is_no_working_day_gives_way_to_the_next_one(LocalDate date, LocalDate expected) {
        assertThat(NorwegianDays.nextWorkingDay(date)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-03-27", "2027-03-28", "2027-10-30", "2027-10-31"})
    void a_weekend_in_which_the_clock_is_moved_is_a_weekend_of_two_days(LocalDate date) {
        assertThat(NorwegianDays.isWorkingDay(date)).isFalse();
    }

    @Test
    void the_working_days_around_both_changes_of_the_clock_are_working_days() {
        assertThat(Stream.of("2025-03-31", "2025-10-27", "2026-03-30", "2026-10-26", "2027-11-01").map(LocalDate::parse))
                .allMatch(NorwegianDays::isWorkingDay);
    }

    @Test
    void many_threads_that_ask_at_once_get_the_same_answer() {
        List<List<String>> answers = IntStream.range(0, 400).parallel().mapToObj(i -> holidays(1950 + i % 40)).toList();
        IntStream.range(0, 400).forEach(i -> assertThat(answers.get(i)).isEqualTo(holidays(1950 + i % 40)).hasSizeBetween(6, 11));
    }

    private static List<String> holidays(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return first.datesUntil(first.plusYears(1)).filter(NorwegianDays::isHoliday)
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY).map(d -> d.toString().substring(5)).toList();
    }
}
