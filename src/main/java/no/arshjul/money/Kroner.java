package no.arshjul.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;

/** An amount in whole Norwegian kroner. Exact: arithmetic that does not fit throws, nothing is ever rounded here. */
public record Kroner(@JsonValue long amount) implements Comparable<Kroner> {

    public static final Kroner ZERO = new Kroner(0);

    @JsonCreator
    public Kroner {
    }

    public static Kroner of(long amount) {
        return new Kroner(amount);
    }

    /** For the database's columns. */
    public static Kroner valueOf(Long amount) {
        return new Kroner(amount);
    }

    public static Kroner sum(Collection<Kroner> amounts) {
        return amounts.stream().reduce(ZERO, Kroner::plus);
    }

    public Kroner plus(Kroner other) {
        return new Kroner(Math.addExact(amount, other.amount));
    }

    public Kroner minus(Kroner other) {
        return new Kroner(Math.subtractExact(amount, other.amount));
    }

    public Kroner least(Kroner other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public boolean isNegative() {
        return amount < 0;
    }

    public boolean isPositive() {
        return amount > 0;
    }

    public boolean isZero() {
        return amount == 0;
    }

    public boolean exceeds(Kroner other) {
        return amount > other.amount;
    }

    @Override
    public int compareTo(Kroner other) {
        return Long.compare(amount, other.amount);
    }

    /** The Norwegian way, with no-break spaces: {@code 1 234 567 kr}. */
    @Override
    public String toString() {
        return String.format(java.util.Locale.ROOT, "%,d", amount).replace(',', '\u00a0') + "\u00a0kr";
    }
}
