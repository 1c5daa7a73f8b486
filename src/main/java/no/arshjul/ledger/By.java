package no.arshjul.ledger;

/**
 * On whose account an amount was moved.
 *
 * @param task        task or step of the diagram
 * @param person      user id; null when no person did it
 * @param ruleVersion the guideline that decided the amount; null when none did
 */
public record By(String task, String person, String ruleVersion) {

    /** A step of the diagram without a person. */
    public static By system(String task) {
        return new By(task, null, null);
    }
}
