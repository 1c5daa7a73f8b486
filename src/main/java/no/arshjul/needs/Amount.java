package no.arshjul.needs;

import no.arshjul.money.Kroner;

/** What is asked for in one year, by recipient. */
public record Amount(String caseNumber, int year, Kroner ownerAmount, Kroner universityAmount) {

    public Kroner total() {
        return ownerAmount.plus(universityAmount);
    }
}
