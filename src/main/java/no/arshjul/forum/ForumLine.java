package no.arshjul.forum;

import no.arshjul.money.Kroner;

/** The forum's word on one case in one year. @param outcome approve, reduce, reject or return; a rejected line has zero amounts */
public record ForumLine(String caseNumber, int year, String outcome, Kroner ownerAmount, Kroner universityAmount, String reason) {

    public Kroner total() {
        return ownerAmount.plus(universityAmount);
    }

    public boolean gives() {
        return outcome.equals("approve") || outcome.equals("reduce");
    }
}
