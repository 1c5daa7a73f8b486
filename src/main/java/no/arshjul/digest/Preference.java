package no.arshjul.digest;

import java.util.Optional;
import no.arshjul.language.LanguageForm;

/**
 * What a person has chosen.
 *
 * @param when when the mail comes that may wait
 * @param form empty: the organisation's or the office's
 */
record Preference(When when, Optional<LanguageForm> form) {

    static final Preference NONE_CHOSEN = new Preference(When.DIGEST, Optional.empty());

    /** Whether to get one. */
    boolean digest() {
        return when != When.NEVER;
    }
}
