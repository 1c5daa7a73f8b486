package no.arshjul.grant;

import no.arshjul.money.Kroner;

/**
 * What one case was awarded for one year.
 *
 * @param status decided, started, awaiting-answer, running, reported, declined or ended
 */
public record Award(String caseNumber, String cycle, int year, Kroner ownerAmount, Kroner universityAmount, String status,
        boolean firstYear, String account) {

    public Kroner total() {
        return ownerAmount.plus(universityAmount);
    }
}
