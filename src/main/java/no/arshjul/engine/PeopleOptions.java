package no.arshjul.engine;

import java.util.List;
import no.arshjul.flow.Option;
import no.arshjul.flow.Options;
import no.arshjul.flow.People;
import no.arshjul.flow.Reader;
import org.springframework.stereotype.Component;

/** The people of the reader's counties, by name: members of a meeting, participants in a plan. */
@Component
class PeopleOptions implements Options {

    private final People people;

    PeopleOptions(People people) {
        this.people = people;
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public List<Option> list(Reader reader) {
        return reader.counties().stream().sorted().flatMap(county -> people.of(county).stream())
                .map(person -> new Option(person.id(), person.name())).toList();
    }
}
