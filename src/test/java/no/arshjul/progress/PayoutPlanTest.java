package no.arshjul.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import no.arshjul.cycle.Cycle;
import no.arshjul.registry.Guideline;
import no.arshjul.registry.GuidelineRules.Appeals;
import no.arshjul.registry.GuidelineRules.PaymentPlan;
import org.junit.jupiter.api.Test;

/** By when a cycle's money is to be paid, as its guidelines have it. */
class PayoutPlanTest {

    private static final LocalDate DECIDED = LocalDate.of(2027, 4, 20);
    private static final Cycle CYCLE = new Cycle("ROGALAND-2027", "rogaland", 2027, "deciding", LocalDate.of(2027, 2, 1), LocalDate.of(2027, 3, 15),
            DECIDED, LocalDate.of(2028, 1, 15), null);
    private static final PaymentPlan AT_ONCE = new PaymentPlan(List.of(100), List.of(), false);

    @Test
    void an_owner_has_its_days_to_answer_and_the_office_those_before_it_is_reminded() {
        assertThat(payBy(guideline(true, AT_ONCE))).isEqualTo(DECIDED.plusDays(21 + 5));
        assertThat(payBy(guideline(false, AT_ONCE))).as("nobody is asked").isEqualTo(DECIDED.plusDays(5));
    }

    @Test
    void a_later_instalment_has_its_day_of_the_year_or_waits_for_the_report() {
        assertThat(payBy(guideline(true, new PaymentPlan(List.of(60, 40), List.of("10-15"), false)))).isEqualTo(LocalDate.of(2027, 10, 20));
        assertThat(payBy(guideline(true, new PaymentPlan(List.of(60, 40), List.of("report"), false)))).isEqualTo(LocalDate.of(2028, 1, 20));
        assertThat(payBy(guideline(true, new PaymentPlan(List.of(60, 40), List.of(), false)))).as("no day is named").isEqualTo(LocalDate.of(2028, 1, 20));
        assertThat(payBy(guideline(true, new PaymentPlan(List.of(60, 40), List.of("03-01"), false)))).as("its day is over").isEqualTo(DECIDED.plusDays(26));
    }

    @Test
    void it_waits_for_the_day_after_appeals_have_ended_where_the_guideline_says_so() {
        LocalDate ended = DECIDED.plusDays(3).plusWeeks(3); // 14 May
        assertThat(payBy(guideline(false, new PaymentPlan(List.of(60, 40), List.of("05-01"), true)))).isEqualTo(ended.plusDays(1 + 5));
        assertThat(payBy(guideline(false, new PaymentPlan(List.of(60, 40), List.of("06-01"), true)))).isEqualTo(LocalDate.of(2027, 6, 6));
    }

    @Test
    void the_last_scheme_decides() {
        assertThat(payBy(guideline(false, AT_ONCE), guideline(true, AT_ONCE))).isEqualTo(DECIDED.plusDays(26));
        assertThat(payBy()).isNull();
    }

    private static LocalDate payBy(Guideline... guidelines) {
        return new PayoutPlan.In(CYCLE, List.of(guidelines)).payBy(DECIDED);
    }

    private static Guideline guideline(boolean asked, PaymentPlan payment) {
        return new Guideline(1, "rogaland", "school", 2021, List.of(), 0, "owner", 0, asked, "acceptance", 3, List.of(), 14, 21, 5, 21, 30, 5, 21, 2, 3, "", 1, "", "",
                List.of(), null, null, Set.of(), null, payment, null, new Appeals(3, 12, "", 3, 30), null, null, "");
    }
}
