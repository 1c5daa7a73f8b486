package no.arshjul.notice;

import java.time.LocalDate;

/**
 * A letter of decision to one party, seen from the appeal deadline (R9). Dates are days in Europe/Oslo.
 *
 * @param party          organisation number
 * @param kind           {@code decision}, {@code rejection} or {@code late}
 * @param reachedOn      when it reached its party: as registered, else the guideline's days after it was sent
 * @param appealDeadline the last day to appeal; null while the party waits for the reasons it has asked for
 * @param interruptedOn  when the party asked for the reasons; null: it has not
 * @param reasonsGivenOn when the reasons reached the party; null: they have not
 */
public record Notice(long id, String caseNumber, String party, String kind, LocalDate sentOn, LocalDate reachedOn,
        LocalDate appealDeadline, LocalDate interruptedOn, LocalDate reasonsGivenOn) {

    /** Whether the party has asked for reasons and waits for them. */
    public boolean isInterrupted() {
        return interruptedOn != null && reasonsGivenOn == null;
    }
}
