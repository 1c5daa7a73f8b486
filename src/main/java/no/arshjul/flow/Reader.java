package no.arshjul.flow;

import java.util.Set;
import no.arshjul.language.LanguageForm;

/** Who opens a form: the person, the groups and counties (tenants) of that person, and the language asked for. */
public record Reader(String user, Set<String> groups, Set<String> counties, LanguageForm language) {
}
