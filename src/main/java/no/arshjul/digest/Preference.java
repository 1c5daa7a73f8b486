package no.arshjul.digest;

import java.util.Optional;
import no.arshjul.language.LanguageForm;

/**
 * What a person has chosen.
 *
 * @param digest whether to get one
 * @param form   empty: the organisation's or the office's
 */
record Preference(boolean digest, Optional<LanguageForm> form) {

    static final Preference NONE_CHOSEN = new Preference(true, Optional.empty());
}
