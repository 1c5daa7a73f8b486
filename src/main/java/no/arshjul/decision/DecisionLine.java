package no.arshjul.decision;

import no.arshjul.money.Kroner;

/** What was decided for one case in one year. Zero is a decision. */
public record DecisionLine(String caseNumber, int year, Kroner ownerAmount, Kroner universityAmount, String reason) {

    DecisionLine with(Kroner owner, Kroner university) {
        return new DecisionLine(caseNumber, year, owner, university, reason);
    }

    public Kroner total() {
        return ownerAmount.plus(universityAmount);
    }
}
