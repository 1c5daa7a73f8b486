package no.arshjul.progress;

import static no.arshjul.progress.Expectation.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.arshjul.progress.Expectation.Basis;
import no.arshjul.progress.Step.Name;
import org.junit.jupiter.api.Test;

/** When a step is expected to be done. */
class ExpectationTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 2, 10);
    private static final LocalDate SOON = TODAY.plusDays(3);

    @Test
    void the_offices_queue_is_empty_when_the_pace_of_the_last_two_weeks_says_so() {
        assertThat(Expectation.queue(30, 14, SOON, TODAY)).isEqualTo(new Expectation(TODAY.plusDays(30), Basis.PACE, null));
        assertThat(Expectation.queue(30, 28, SOON, TODAY).date()).isEqualTo(TODAY.plusDays(15));
    }

    @Test
    void a_day_that_is_begun_counts_whole() {
        assertThat(Expectation.queue(1, 28, null, TODAY).date()).isEqualTo(TODAY.plusDays(1));
        assertThat(Expectation.queue(10, 3, null, TODAY).date()).isEqualTo(TODAY.plusDays(47));
    }

    @Test
    void fewer_than_three_in_two_weeks_are_no_pace_and_the_plan_stands() {
        assertThat(Expectation.queue(30, 2, SOON, TODAY)).isEqualTo(new Expectation(SOON, Basis.PLAN, null));
        assertThat(Expectation.queue(30, 2, null, TODAY)).isEqualTo(NONE);
        assertThat(Expectation.queue(30, 3, null, TODAY)).isNotEqualTo(NONE);
        assertThat(Expectation.queue(0, 30, SOON, TODAY).basis()).as("nothing is left to have a pace").isEqualTo(Basis.PLAN);
    }

    @Test
    void what_others_deliver_comes_on_its_date_and_at_its_pace_when_that_has_passed() {
        assertThat(Expectation.deliveries(30, 3, SOON, TODAY)).isEqualTo(new Expectation(SOON, Basis.PLAN, null));
        assertThat(Expectation.deliveries(30, 14, TODAY.minusDays(1), TODAY)).isEqualTo(new Expectation(TODAY.plusDays(30), Basis.PACE, null));
        assertThat(Expectation.deliveries(30, 2, TODAY.minusDays(1), TODAY)).isEqualTo(NONE);
    }

    @Test
    void a_planned_date_is_expected_until_it_has_passed() {
        assertThat(Expectation.plan(TODAY, TODAY).date()).isEqualTo(TODAY);
        assertThat(Expectation.plan(TODAY.minusDays(1), TODAY)).isEqualTo(NONE);
        assertThat(Expectation.plan(null, TODAY)).isEqualTo(NONE);
    }

    @Test
    void a_step_is_not_expected_before_the_one_that_it_waits_for() {
        Expectation before = Expectation.plan(TODAY.plusDays(9), TODAY);
        Expectation own = Expectation.plan(SOON, TODAY);
        assertThat(own.notBefore(before, Name.FORUM)).isEqualTo(new Expectation(TODAY.plusDays(9), Basis.WAITS, Name.FORUM));
        assertThat(before.notBefore(own, Name.FORUM)).isEqualTo(before);
        assertThat(own.notBefore(NONE, null)).isEqualTo(own);
        assertThat(NONE.notBefore(before, Name.FORUM)).isEqualTo(NONE);
    }

    @Test
    void the_step_that_all_wait_for_is_named_and_not_the_one_between() {
        Expectation late = Expectation.plan(TODAY.plusDays(9), TODAY);
        Expectation between = Expectation.plan(SOON, TODAY).notBefore(late, Name.CONTROL);
        assertThat(Expectation.plan(SOON, TODAY).notBefore(between, Name.RECOMMENDATION).waitsFor()).isEqualTo(Name.CONTROL);
    }

    @Test
    void what_is_done_when_all_parts_are_is_done_with_the_last_and_unknown_with_any() {
        Expectation soon = Expectation.plan(SOON, TODAY);
        Expectation later = Expectation.plan(TODAY.plusDays(9), TODAY);
        assertThat(Expectation.last(List.of(later, soon))).isEqualTo(later);
        assertThat(Expectation.last(List.of(later, NONE))).isEqualTo(NONE);
        assertThat(Expectation.last(List.of())).isEqualTo(NONE);
    }
}
