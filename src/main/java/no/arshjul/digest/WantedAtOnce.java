package no.arshjul.digest;

import java.util.Set;
import no.arshjul.flow.People;
import no.arshjul.letters.MailAtOnce;
import org.springframework.stereotype.Component;

/** An address is one reader, whoever shares it: when one of them wants mail at once, it goes at once. */
@Component
class WantedAtOnce implements MailAtOnce {

    private final Preferences preferences;
    private final People people;

    WantedAtOnce(Preferences preferences, People people) {
        this.preferences = preferences;
        this.people = people;
    }

    @Override
    public boolean isWanted(String county, String email) {
        Set<String> wanting = preferences.wantingAtOnce();
        return !wanting.isEmpty() && people.of(county).stream().anyMatch(person -> wanting.contains(person.id()) && email.equalsIgnoreCase(person.email()));
    }
}
