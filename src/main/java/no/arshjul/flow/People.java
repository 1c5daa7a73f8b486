package no.arshjul.flow;

import java.util.List;
import java.util.Set;

/** The people of the house, as the engine's identity service knows them. */
public interface People {

    /** @param name the person's display name */
    record Person(String id, String name, String email, Set<String> groups) {

        /** Whether the person works at the county governor's office, and so has no vote in the forum (R4). */
        public boolean worksForTheCountyGovernor() {
            return groups.stream().anyMatch(Set.of("secretariat", "authority", "finance", "manager")::contains);
        }
    }

    /** All people of a county, by name. */
    List<Person> of(String county);

    default java.util.Optional<Person> find(String county, String id) {
        return of(county).stream().filter(person -> person.id().equals(id)).findFirst();
    }

    /** @return what the person is called, for a sentence to people; the id of somebody who is no longer known */
    default String name(String county, String id) {
        return find(county, id).map(Person::name).orElse(id);
    }
}
