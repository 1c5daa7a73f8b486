package no.arshjul.appeal;

import java.util.Optional;
import no.arshjul.decision.Decisions;
import no.arshjul.letters.Documents;
import no.arshjul.needs.LateReports;
import no.arshjul.needs.NeedsReport;
import org.springframework.stereotype.Component;

/** What can be appealed: a rejection, a refusal or the amount, once its letter has been sent. Nothing else is a decision (R12). */
@Component
class Appealable {

    private final Decisions decisions;
    private final Documents documents;
    private final LateReports late;

    Appealable(Decisions decisions, Documents documents, LateReports late) {
        this.decisions = decisions;
        this.documents = documents;
        this.late = late;
    }

    /** @return the decision to appeal, as in {@link Appeal#subject}; empty when none has been made and sent */
    Optional<String> subject(NeedsReport report) {
        if (report.status().equals("rejected") && (letter(report, "rejection") || letter(report, "late-refusal"))) {
            return Optional.of(late.isTurnedAway(report.caseNumber()) ? "late" : "formal");
        }
        if (report.status().equals("rejected") && letter(report, "not-granted")) {
            return Optional.of("not-granted");
        }
        boolean told = letter(report, "grant-letter") || letter(report, "not-granted");
        return report.status().equals("decided") && told && !decisions.of(report.caseNumber()).isEmpty() ? Optional.of("amount") : Optional.empty();
    }

    private boolean letter(NeedsReport report, String kind) {
        return documents.ofCase(report.caseNumber()).stream().anyMatch(document -> document.kind().equals(kind));
    }
}
