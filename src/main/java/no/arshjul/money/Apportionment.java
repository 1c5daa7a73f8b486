package no.arshjul.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Splits whole kroner pro rata by the largest remainder method, so that the parts sum to the whole.
 * The arithmetic is exact; no share is more than one krone away from its unrounded value.
 */
public final class Apportionment {

    private Apportionment() {
    }

    /**
     * How one part came about.
     *
     * @param exact     the unrounded share, to six decimals
     * @param remainder what was rounded down, to six decimals of a krone
     * @param place     in the order of the remainders, counted from 1
     * @param left      how many kroner were left by rounding down: the part is rounded up when its place is among them
     */
    public record Quota(Kroner part, BigDecimal exact, BigDecimal remainder, int place, long left) {
    }

    /** What a key gets for sure, and what is left of its claim (in the unit total × key, comparable between keys). */
    private record Claim(String key, long floor, BigDecimal remainder) {
    }

    /**
     * @param total kroner to be split, not negative
     * @param keys  key figures, e.g. teacher full-time equivalents per region; none negative, at least one above zero
     * @return the parts in the map's order. The kroner left by rounding down go to the largest remainders; of equal
     *         remainders the one earlier in the map's order is served first. A key of zero gets zero.
     * @throws IllegalArgumentException if the total or a key is negative, or there is no key above zero
     */
    public static LinkedHashMap<String, Kroner> byLargestRemainder(Kroner total, Map<String, BigDecimal> keys) {
        LinkedHashMap<String, Kroner> parts = new LinkedHashMap<>();
        quotas(total, keys).forEach((key, quota) -> parts.put(key, quota.part()));
        return parts;
    }

    /** As {@link #byLargestRemainder}, with how each part came about. */
    public static LinkedHashMap<String, Quota> quotas(Kroner total, Map<String, BigDecimal> keys) {
        if (total.isNegative()) {
            throw new IllegalArgumentException("A negative amount cannot be split: " + total.amount());
        }
        keys.forEach(Apportionment::requireNotNegative);
        BigDecimal sum = keys.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() == 0) {
            throw new IllegalArgumentException("Nobody to split among: no key is above zero");
        }
        List<Claim> claims = keys.entrySet().stream().map(e -> claim(e.getKey(), e.getValue(), sum, total)).toList();
        long left = total.amount() - claims.stream().mapToLong(Claim::floor).sum();
        // fewer kroner are left than there are claims with a remainder, so a key of zero never gets one
        List<Claim> byRemainder = new ArrayList<>(claims);
        byRemainder.sort(Comparator.comparing(Claim::remainder).reversed());
        Map<String, Integer> places = new HashMap<>();
        byRemainder.forEach(c -> places.put(c.key(), places.size() + 1));
        LinkedHashMap<String, Quota> quotas = new LinkedHashMap<>();
        claims.forEach(c -> {
            int place = places.get(c.key());
            BigDecimal remainder = c.remainder().divide(sum, 6, RoundingMode.HALF_UP);
            quotas.put(c.key(), new Quota(Kroner.of(c.floor() + (place <= left ? 1 : 0)), BigDecimal.valueOf(c.floor()).add(remainder), remainder,
                    place, left));
        });
        return quotas;
    }

    private static Claim claim(String key, BigDecimal figure, BigDecimal sum, Kroner total) {
        BigDecimal[] share = BigDecimal.valueOf(total.amount()).multiply(figure).divideAndRemainder(sum);
        return new Claim(key, share[0].longValueExact(), share[1]);
    }

    private static void requireNotNegative(String key, BigDecimal figure) {
        if (figure.signum() < 0) {
            throw new IllegalArgumentException("The key of " + key + " is negative: " + figure);
        }
    }
}
