package no.arshjul.forum;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.People;
import no.arshjul.flow.People.Person;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** Who should sit in the forum, by the county's rules, and who does (R4). A missing party is warned of and stops nothing. */
@Component
class Composition {

    private final Registry registry;
    private final Cycles cycles;
    private final People people;

    Composition(Registry registry, Cycles cycles, People people) {
        this.registry = registry;
        this.cycles = cycles;
        this.people = people;
    }

    /** The seats that none of these hold. */
    List<String> missing(String county, List<String> seats, Collection<String> members) {
        Map<String, Set<String>> held = registry.forumSeats(county);
        return seats.stream().filter(seat -> held.getOrDefault(seat, Set.of()).stream().noneMatch(members::contains)).toList();
    }

    /** Each seat of a cycle's schemes with the names of who hold it; empty when the county has said nothing of it. */
    String text(String county, String cycle) {
        Map<String, Set<String>> held = registry.forumSeats(county);
        Map<String, String> names = people.of(county).stream().collect(Collectors.toMap(Person::id, Person::name));
        return cycles.frames(cycle).stream().flatMap(frame -> registry.guideline(frame.guideline()).forum().seats().stream()).distinct()
                .map(seat -> seat + ": " + held.getOrDefault(seat, Set.of()).stream().map(it -> names.getOrDefault(it, it)).sorted()
                        .collect(Collectors.collectingAndThen(Collectors.joining(", "), found -> found.isEmpty() ? "–" : found)))
                .collect(Collectors.joining("\n"));
    }
}
