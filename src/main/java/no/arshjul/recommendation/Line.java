package no.arshjul.recommendation;

import no.arshjul.money.Kroner;

/** A recommended line: one case in one year. Later years are conditional commitments and don't count against the frame. */
public record Line(String caseNumber, int year, int priority, Kroner ownerAmount, Kroner universityAmount, String reason) {

    public Kroner total() {
        return ownerAmount.plus(universityAmount);
    }
}
