package no.arshjul.forum;

import java.util.Map;
import java.util.stream.Collectors;
import no.arshjul.flow.People;
import no.arshjul.flow.People.Person;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import no.arshjul.money.Kroner;
import org.springframework.stereotype.Component;

/** Says what is new in a meeting's papers as a member reads it. */
@Component
class PackWords {

    private final Messages messages;
    private final People people;

    PackWords(Messages messages, People people) {
        this.messages = messages;
        this.people = people;
    }

    Map<String, String> names(String county) {
        return people.of(county).stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    String of(PackChange change, String county, LanguageForm form) {
        return messages.text("forum.pack." + change.kind(), form, change.caseNumber(), change.title(),
                change.member() == null ? "" : names(county).getOrDefault(change.member(), change.member()),
                String.valueOf(change.year()), kroner(change.before()), kroner(change.now()));
    }

    private static String kroner(Long amount) {
        return amount == null ? "" : Kroner.of(amount).toString();
    }
}
