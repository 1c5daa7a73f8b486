package no.arshjul.letters;

import java.time.LocalDate;
import java.util.UUID;
import no.arshjul.language.LanguageForm;

/** A stored document as the journal lists it, without its content. */
public record DocumentRow(UUID id, String county, String cycle, String caseNumber, String kind, LanguageForm form, String title,
                          String recipient, String sender, LocalDate dated, String mediaType, String sha256) {
}
