package no.arshjul.decision;

import java.util.Optional;
import no.arshjul.money.Kroner;

/** What the room that carries the grants on is told, and asked, when a decision that they rest on changes. */
public interface AwardedGrants {

    /**
     * An award of a case for one year.
     *
     * @param cycle   the cycle whose money it is, which is the year's own
     * @param running whether instalments have been made due
     */
    record Standing(String cycle, boolean running) {
    }

    /**
     * The award that may change; empty when the case has none for that year.
     *
     * @param ownerChanges whether the owner's amount will be another, and so the university's
     * @throws no.arshjul.flow.Refusal when it can't change now: it has been declined or accounted for, its report is being
     *                                 controlled, or an instalment of the payee stands in an open payment run
     */
    Optional<Standing> changeable(String caseNumber, int year, boolean ownerChanges, boolean universityChanges);

    /** A case that had no award for the year is given one; its grant starts as soon as the cycle's own grants have. */
    void awarded(String caseNumber, String cycle, int year, Amounts now);

    /**
     * The ledger has been changed: the award, its instalments and its running grant follow.
     *
     * @param ownerClaim      what the owner has been paid too much, now claimed back; and so the university
     */
    void changed(String caseNumber, int year, Amounts now, Kroner ownerClaim, Kroner universityClaim);
}
