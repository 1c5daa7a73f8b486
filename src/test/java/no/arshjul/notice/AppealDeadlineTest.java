package no.arshjul.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The counting of domstolloven §§ 148–149, with R10's own examples. */
class AppealDeadlineTest {

    @ParameterizedTest
    @CsvSource({"2026-03-12,2026-04-07", "2026-03-16,2026-04-07", "2026-03-17,2026-04-07", "2026-03-18,2026-04-08", "2026-12-04,2026-12-28",
        "2027-02-01,2027-02-22", "2027-04-26,2027-05-18", "2025-01-11,2025-02-03", "2026-01-11,2026-02-02", "2027-01-11,2027-02-01"})
    void three_weeks_end_on_the_weekday_they_began_on_or_on_the_next_working_day(LocalDate reached, LocalDate last) {
        assertThat(AppealDeadline.from(reached, 3, true)).isEqualTo(last);
    }

    @Test
    void a_guideline_that_does_not_roll_lets_it_end_on_a_holiday() {
        assertThat(AppealDeadline.from(LocalDate.of(2026, 3, 12), 3, false)).isEqualTo(LocalDate.of(2026, 4, 2));
    }

    @Test
    void it_never_ends_on_a_weekend_and_never_early_over_ten_years() {
        LocalDate first = LocalDate.of(2025, 1, 1);
        first.datesUntil(first.plusYears(10)).forEach(reached -> {
            LocalDate last = AppealDeadline.from(reached, 3, true);
            assertThat(last).isBetween(reached.plusDays(21), reached.plusDays(26));
            assertThat(last.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        });
    }

    @Test
    void while_reasons_are_waited_for_there_is_no_deadline_and_it_counts_anew_from_when_they_came() {
        LocalDate reached = LocalDate.of(2027, 2, 1);
        LocalDate asked = LocalDate.of(2027, 2, 10);
        assertThat(AppealDeadline.standing(reached, null, null, 3, true)).isEqualTo(LocalDate.of(2027, 2, 22));
        assertThat(AppealDeadline.standing(reached, asked, null, 3, true)).isNull();
        assertThat(AppealDeadline.standing(reached, asked, LocalDate.of(2027, 3, 4), 3, true)).as("after Maundy Thursday").isEqualTo(LocalDate.of(2027, 3, 30));
    }
}
