package no.arshjul.decision;

import no.arshjul.money.Kroner;

/** What a case is given for one year, whole kroner, never below zero. */
public record Amounts(Kroner ownerAmount, Kroner universityAmount) {

    public static final Amounts NOTHING = new Amounts(Kroner.ZERO, Kroner.ZERO);

    public static Amounts of(long owner, long university) {
        return new Amounts(Kroner.of(owner), Kroner.of(university));
    }

    public Kroner total() {
        return ownerAmount.plus(universityAmount);
    }

    boolean isNegative() {
        return ownerAmount.isNegative() || universityAmount.isNegative();
    }
}
