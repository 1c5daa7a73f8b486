package no.arshjul.digest;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.arshjul.flow.People;
import no.arshjul.language.LanguageForm;
import no.arshjul.letters.News;
import no.arshjul.registry.Organisation;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** Who reads a county's digests: its people, the mailboxes of its owners and universities, and who else is to be told something. */
@Component
class DigestReaders {

    private final People people;
    private final Registry registry;
    private final Preferences preferences;

    DigestReaders(People people, Registry registry, Preferences preferences) {
        this.people = people;
        this.registry = registry;
        this.preferences = preferences;
    }

    /** One reader for each address, however many persons share it. */
    Collection<Reader> of(String county, Collection<News.Item> news) {
        Map<String, Reader> readers = new LinkedHashMap<>();
        LanguageForm office = registry.county(county).orElseThrow().languageForm();
        Stream.concat(registry.owners(county).stream(), registry.universities(county).stream())
                .filter(organisation -> isAddress(organisation.email())).forEach(organisation -> {
                    Reader reader = reader(readers, organisation.email());
                    reader.add(organisation.orgnr(), (organisation.isUniversity() ? "university-" : "owner-") + organisation.orgnr());
                    reader.form = organisation.languageForm();
                });
        for (People.Person person : people.of(county)) {
            if (isAddress(person.email())) {
                Reader reader = reader(readers, person.email());
                reader.add(person.id(), person.groups());
                reader.form = preferences.of(person.id()).form().orElse(reader.form != null ? reader.form : form(person.groups(), office));
            }
        }
        news.forEach(item -> {
            Reader reader = reader(readers, item.recipient());
            reader.form = reader.form == null ? item.form() : reader.form;
        });
        return readers.values();
    }

    /** Whoever speaks for an organisation reads its form, the office's people and all others the county's. */
    private LanguageForm form(Set<String> groups, LanguageForm office) {
        return groups.stream().filter(group -> group.matches("(owner|university)-[0-9]{9}")).sorted()
                .map(group -> registry.organisation(group.substring(group.indexOf('-') + 1))).flatMap(java.util.Optional::stream)
                .map(Organisation::languageForm).findFirst().orElse(office);
    }

    private static Reader reader(Map<String, Reader> readers, String email) {
        return readers.computeIfAbsent(email.toLowerCase(Locale.ROOT), Reader::new);
    }

    private static boolean isAddress(String email) {
        return email != null && !email.isBlank();
    }
}
