package no.arshjul.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import no.arshjul.money.Kroner;
import no.arshjul.registry.GuidelineRules.PaymentPlan;
import org.junit.jupiter.api.Test;

/** How an amount is paid in parts. */
class InstalmentPlanTest {

    @Test
    void one_instalment_is_the_whole_amount_at_once() {
        assertThat(InstalmentPlan.of(Kroner.of(123_457), plan(List.of(100), List.of()), 2027))
                .containsExactly(new InstalmentPlan.Part(1, Kroner.of(123_457), null));
    }

    @Test
    void later_parts_are_due_on_their_day_of_the_grants_year_or_wait_for_the_report() {
        assertThat(InstalmentPlan.of(Kroner.of(101), plan(List.of(50, 30, 20), List.of("02-29", "report")), 2027)).containsExactly(
                new InstalmentPlan.Part(1, Kroner.of(51), null), new InstalmentPlan.Part(2, Kroner.of(30), LocalDate.of(2027, 2, 28)),
                new InstalmentPlan.Part(3, Kroner.of(20), null));
    }

    @Test
    void a_part_of_nothing_is_no_instalment() {
        assertThat(InstalmentPlan.of(Kroner.of(1), plan(List.of(50, 50), List.of("report")), 2027)).hasSize(1);
    }

    @Test
    void the_parts_of_any_amount_by_any_percentages_sum_to_it_and_none_is_a_krone_off_its_share() {
        Random random = new Random(20270201);
        for (int round = 0; round < 5_000; round++) {
            List<Integer> percents = percents(random);
            List<String> later = percents.stream().skip(1).map(percent -> "report").toList();
            long amount = 1 + random.nextLong(200_000_000);
            List<InstalmentPlan.Part> parts = InstalmentPlan.of(Kroner.of(amount), plan(percents, later), 2027);
            assertThat(Kroner.sum(parts.stream().map(InstalmentPlan.Part::amount).toList())).isEqualTo(Kroner.of(amount));
            assertThat(parts).allSatisfy(part -> {
                double share = amount * percents.get(part.number() - 1) / 100.0;
                assertThat(Math.abs(part.amount().amount() - share)).isLessThan(1);
            });
        }
    }

    private static List<Integer> percents(Random random) {
        List<Integer> percents = new ArrayList<>();
        int left = 100;
        while (left > 0) {
            int percent = percents.size() == 5 ? left : 1 + random.nextInt(left);
            percents.add(percent);
            left -= percent;
        }
        return percents;
    }

    private static PaymentPlan plan(List<Integer> percents, List<String> later) {
        return new PaymentPlan(percents, later, false);
    }
}
