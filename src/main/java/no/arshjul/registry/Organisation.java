package no.arshjul.registry;

import no.arshjul.language.LanguageForm;

/**
 * An owner or a university.
 *
 * @param kind {@code municipality}, {@code county-municipality}, {@code private-kindergarten}, {@code private-school} or {@code university}
 * @param languageForm what letters to it are written in (språklova § 15)
 * @param account a university's; null for an owner, which states its own in each report
 */
public record Organisation(String orgnr, String name, String kind, LanguageForm languageForm, String email,
        String account, boolean exampleData) {

    public boolean isUniversity() {
        return kind.equals("university");
    }
}
