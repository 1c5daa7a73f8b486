package no.arshjul.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** When a step is expected to be done. */
class ExpectationTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 2, 10);

    @Test
    void a_queue_is_empty_when_the_pace_of_the_last_two_weeks_says_so() {
        assertThat(Expectation.byPace(30, 14, TODAY)).isEqualTo(TODAY.plusDays(30));
        assertThat(Expectation.byPace(30, 28, TODAY)).isEqualTo(TODAY.plusDays(15));
    }

    @Test
    void a_day_that_is_begun_counts_whole() {
        assertThat(Expectation.byPace(1, 28, TODAY)).isEqualTo(TODAY.plusDays(1));
        assertThat(Expectation.byPace(10, 3, TODAY)).isEqualTo(TODAY.plusDays(47));
    }

    @Test
    void fewer_than_three_in_two_weeks_are_no_pace() {
        assertThat(Expectation.byPace(30, 2, TODAY)).isNull();
        assertThat(Expectation.byPace(30, 0, TODAY)).isNull();
        assertThat(Expectation.byPace(30, 3, TODAY)).isNotNull();
    }

    @Test
    void a_planned_date_is_expected_until_it_has_passed() {
        assertThat(Expectation.byPlan(TODAY, TODAY)).isEqualTo(TODAY);
        assertThat(Expectation.byPlan(TODAY.minusDays(1), TODAY)).isNull();
        assertThat(Expectation.byPlan(null, TODAY)).isNull();
    }

    @Test
    void a_step_is_not_expected_before_the_one_that_it_waits_for() {
        assertThat(Expectation.after(TODAY.plusDays(9), TODAY.plusDays(3))).isEqualTo(TODAY.plusDays(9));
        assertThat(Expectation.after(TODAY.plusDays(2), TODAY.plusDays(3))).isEqualTo(TODAY.plusDays(3));
        assertThat(Expectation.after(null, TODAY.plusDays(3))).isEqualTo(TODAY.plusDays(3));
        assertThat(Expectation.after(TODAY.plusDays(9), null)).isNull();
    }
}
