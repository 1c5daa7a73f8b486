package no.arshjul.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Whole percents of whole kroner; who uses it says which way the odd krone goes. */
final class Percent {

    private Percent() {
    }

    static void require(int percent) {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("Not a percentage: " + percent);
        }
    }

    static Kroner of(Kroner amount, int percent, RoundingMode rounding) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("No share of a negative amount: " + amount.amount());
        }
        BigDecimal hundredfold = BigDecimal.valueOf(amount.amount()).multiply(BigDecimal.valueOf(percent));
        return Kroner.of(hundredfold.movePointLeft(2).setScale(0, rounding).longValueExact());
    }
}
