package no.arshjul.letters;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A line of the journal (R16).
 *
 * @param direction  in, out or internal
 * @param title      without what the rule exempts: then the document's kind alone
 * @param accessCode empty when it is open
 * @param legalBasis the rule behind the code, in the document's own language form; empty when it is open
 * @param document   its id, for {@code /documents/{id}}; null for what came in as a form
 */
record JournalEntry(LocalDate date, String caseNumber, String direction, String kind, String title, String sender, String recipient,
        String accessCode, String legalBasis, UUID document, String sha256) {
}
