package no.arshjul.decision;

import no.arshjul.money.Kroner;

/** What was decided for one case in one year. Zero is a decision. */
public record DecisionLine(String caseNumber, int year, Kroner ownerAmount, Kroner universityAmount, String reason) {

    public Kroner total() {
        return ownerAmount.plus(universityAmount);
    }
}
