package no.arshjul.appeal;

import java.time.LocalDate;
import no.arshjul.money.Kroner;

/**
 * An appeal as the office keeps it.
 *
 * @param subject    the decision that is appealed: {@code late} or {@code formal} (a report turned away), {@code not-granted} or {@code amount}
 * @param status     received, assessed, forwarded or ended
 * @param receivedOn when it came, which may be before it was registered (R11)
 * @param timely     null until it has been assessed
 */
record Appeal(long id, String caseNumber, String subject, String status, LocalDate receivedOn, String sentBy, String grounds, Boolean timely,
        String assessment, String assessmentOutcome, String assessedBy, String outcome, String decisionReason, String decidedBy,
        String instanceOutcome, LocalDate instanceDate, Kroner changedOwner, Kroner changedUniversity) {

    /** Whether a change lets the report in again, instead of giving other amounts. */
    boolean isAboutRejection() {
        return subject.equals("late") || subject.equals("formal");
    }
}
