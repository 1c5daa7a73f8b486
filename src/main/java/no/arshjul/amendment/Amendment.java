package no.arshjul.amendment;

/**
 * A change of a grant that somebody has asked for.
 *
 * @param kind      amendment, withdrawal (by the owner) or cancellation (by the office)
 * @param useChange what the money is to be used for instead; may be empty
 * @param amounts   Json {@code [{year, ownerAmount, universityAmount}]} of the years to be changed
 * @param claimPaid for a withdrawal: whether what has been paid is claimed back
 */
record Amendment(long id, String caseNumber, String kind, String useChange, String amounts, boolean claimPaid, String reason, String askedBy,
        String assessmentOutcome, String assessmentReason, String assessedBy, String outcome, String decisionReason, String decidedBy) {
}
