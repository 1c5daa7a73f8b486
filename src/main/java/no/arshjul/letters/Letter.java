package no.arshjul.letters;

import java.util.Map;
import no.arshjul.language.LanguageForm;

/**
 * A letter to be written.
 *
 * @param kind       one of the kinds that have a template, e.g. {@code grant-letter}
 * @param county     the county whose office sends it
 * @param cycle      the cycle's key, or null
 * @param caseNumber the case it belongs to, or null
 * @param recipient  organisation number, or null for the public and the office itself
 * @param form       the recipient's language form (språklova § 15)
 * @param model      what the kind's template asks for: {@code Kroner}, {@code LocalDate}, {@code Instant}, whole numbers, flags and
 *                   texts, and lists and maps of these
 */
public record Letter(String kind, String county, String cycle, String caseNumber, String recipient, LanguageForm form, Map<String, Object> model) {
}
