package no.arshjul.registry;

import no.arshjul.language.LanguageForm;

/**
 * A county governor's office: a tenant.
 *
 * @param exampleData its key figures are made up: no cycle outside the embedded default
 * @param debtorAccount the account that it pays from; empty until the office has set it
 */
public record County(String id, String name, String officeNb, String officeNn, LanguageForm languageForm,
        boolean exampleData, String debtorAccount) {

    /** What the office calls itself in letters of this language form. */
    public String office(LanguageForm form) {
        return form == LanguageForm.NN ? officeNn : officeNb;
    }
}
