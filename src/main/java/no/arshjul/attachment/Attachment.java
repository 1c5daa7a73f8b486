package no.arshjul.attachment;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A file in a case.
 *
 * @param document its id, for {@code /documents/{id}}
 * @param about    needs-report, appeal or use-report
 * @param note     whom it came from, when the secretariat added it
 */
record Attachment(UUID document, String caseNumber, String about, String fileName, int bytes, String sentBy, String note, OffsetDateTime addedAt,
        OffsetDateTime withdrawnAt) {

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }
}
