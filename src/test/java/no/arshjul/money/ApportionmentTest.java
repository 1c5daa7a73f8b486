package no.arshjul.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class ApportionmentTest {

    @Example
    void a_hundred_over_three_equal_keys_is_34_33_33() {
        assertThat(parts(100, equal(3))).containsExactly(34L, 33L, 33L);
    }

    @Example
    void a_million_over_thirteen_equal_keys_is_one_76_924_and_twelve_76_923() {
        List<Long> parts = parts(1_000_000, equal(13));
        assertThat(parts.get(0)).isEqualTo(76_924);
        assertThat(parts.subList(1, 13)).containsOnly(76_923L).hasSize(12);
    }

    @Example
    void the_largest_remainder_is_served_before_an_earlier_key() {
        // exact shares 4.2, 3.8 and 2.0
        assertThat(parts(10, keys("21", "19", "10"))).containsExactly(4L, 4L, 2L);
    }

    @Example
    void keys_with_decimals_are_taken_exactly() {
        // 0.1 and 0.2 of 0.3 have no exact double: a third of 3 must not become 2
        assertThat(parts(3, keys("0.1", "0.2"))).containsExactly(1L, 2L);
    }

    @Example
    void the_parts_come_in_the_order_of_the_keys() {
        Map<String, BigDecimal> keys = new LinkedHashMap<>();
        List.of("sor", "nord", "midt").forEach(region -> keys.put(region, BigDecimal.ONE));
        assertThat(Apportionment.byLargestRemainder(Kroner.of(4), keys)).containsExactly(
                Map.entry("sor", Kroner.of(2)), Map.entry("nord", Kroner.of(1)), Map.entry("midt", Kroner.of(1)));
    }

    @Example
    void nothing_to_split_among_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> parts(1, keys("0", "0.00")));
        assertThatIllegalArgumentException().isThrownBy(() -> parts(1, Map.of()));
    }

    @Example
    void a_negative_total_or_key_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> parts(-1, equal(2)));
        assertThatIllegalArgumentException().isThrownBy(() -> parts(1, keys("2", "-1")));
    }

    @Property
    void the_parts_sum_to_the_whole(@ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long total, @ForAll("figures") Map<String, BigDecimal> keys) {
        assertThat(parts(total, keys).stream().mapToLong(Long::longValue).sum()).isEqualTo(total);
    }

    @Property
    void no_part_is_a_krone_or_more_from_its_exact_share(@ForAll @LongRange(min = 0, max = 1_000_000_000L) long total,
            @ForAll("figures") Map<String, BigDecimal> keys) {
        BigDecimal sum = keys.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        Apportionment.byLargestRemainder(Kroner.of(total), keys).forEach((key, part) -> {
            // |part − total·key/sum| < 1, multiplied by the sum so that nothing is rounded
            BigDecimal away = BigDecimal.valueOf(part.amount()).multiply(sum).subtract(BigDecimal.valueOf(total).multiply(keys.get(key))).abs();
            assertThat(away).isLessThan(sum);
        });
    }

    @Property
    void a_larger_key_never_gets_less_and_a_key_of_zero_gets_zero(@ForAll @LongRange(min = 0, max = 1_000_000L) long total,
            @ForAll("figures") Map<String, BigDecimal> keys) {
        Map<String, Kroner> parts = Apportionment.byLargestRemainder(Kroner.of(total), keys);
        keys.forEach((one, figure) -> {
            if (figure.signum() == 0) {
                assertThat(parts.get(one)).isEqualTo(Kroner.ZERO);
            }
            keys.forEach((other, otherFigure) -> {
                if (figure.compareTo(otherFigure) > 0) {
                    assertThat(parts.get(one)).isGreaterThanOrEqualTo(parts.get(other));
                }
            });
        });
    }

    @Property
    void of_equal_keys_the_earlier_one_never_gets_less(@ForAll @LongRange(min = 0, max = 10_000L) long total,
            @ForAll("figures") Map<String, BigDecimal> keys) {
        Map<String, Kroner> parts = Apportionment.byLargestRemainder(Kroner.of(total), keys);
        List<String> order = List.copyOf(keys.keySet());
        for (int i = 0; i < order.size(); i++) {
            for (int j = i + 1; j < order.size(); j++) {
                if (keys.get(order.get(i)).compareTo(keys.get(order.get(j))) == 0) {
                    assertThat(parts.get(order.get(i))).isGreaterThanOrEqualTo(parts.get(order.get(j)));
                }
            }
        }
    }

    @Property
    void a_krone_more_takes_no_part_down_by_more_than_one(@ForAll @LongRange(min = 0, max = 100_000L) long total,
            @ForAll("figures") Map<String, BigDecimal> keys) {
        Assume.that(keys.size() > 1);
        List<Long> before = parts(total, keys);
        List<Long> after = parts(total + 1, keys);
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i)).isBetween(before.get(i) - 1, before.get(i) + 2);
        }
    }

    /** One to twenty key figures with up to two decimals, few distinct values so that ties are common; the first above zero. */
    @Provide
    Arbitrary<Map<String, BigDecimal>> figures() {
        Arbitrary<BigDecimal> figure = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 5).map(BigDecimal::valueOf),
                Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.valueOf(20_000)).ofScale(2));
        Arbitrary<BigDecimal> first = Arbitraries.integers().between(1, 5).map(BigDecimal::valueOf);
        return net.jqwik.api.Combinators.combine(first, figure.list().ofMaxSize(19)).as((head, tail) -> {
            Map<String, BigDecimal> keys = new LinkedHashMap<>();
            keys.put("r0", head);
            tail.forEach(value -> keys.put("r" + keys.size(), value));
            return keys;
        });
    }

    private static List<Long> parts(long total, Map<String, BigDecimal> keys) {
        return Apportionment.byLargestRemainder(Kroner.of(total), keys).values().stream().map(Kroner::amount).toList();
    }

    private static Map<String, BigDecimal> equal(int count) {
        return keys(java.util.Collections.nCopies(count, "7").toArray(String[]::new));
    }

    private static Map<String, BigDecimal> keys(String... figures) {
        Map<String, BigDecimal> keys = new LinkedHashMap<>();
        for (String figure : figures) {
            keys.put("r" + keys.size(), new BigDecimal(figure));
        }
        return keys;
    }
}
