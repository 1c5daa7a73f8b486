package no.arshjul.letters;

import no.arshjul.language.LanguageForm;

/**
 * A document to be stored as it is, with its journal fields.
 *
 * @param kind            what it is, e.g. {@code payment-file}; a name for it stands in the catalogue as {@code document.<kind>}
 * @param cycle           the cycle's key, or null
 * @param caseNumber      the case, or null
 * @param recipient       organisation number, or null
 * @param templateVersion which version of template or code made it
 */
public record Paper(String kind, String county, String cycle, String caseNumber, String recipient, LanguageForm form, String title,
                    String mediaType, String templateVersion, byte[] content) {
}
