package no.arshjul.cycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.arshjul.deadline.MovableDeadline;
import no.arshjul.flow.Faults;
import no.arshjul.flow.People;
import no.arshjul.flow.Processes;
import no.arshjul.language.LanguageForm;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** The regions' deadline can be moved until the forum has its lists; it holds nothing back, so only due dates follow. */
@Component
class RecommendationDeadline implements MovableDeadline {

    private final Cycles cycles;
    private final CycleRules rules;
    private final Registry registry;
    private final Processes processes;
    private final People people;

    RecommendationDeadline(Cycles cycles, CycleRules rules, Registry registry, Processes processes, People people) {
        this.cycles = cycles;
        this.rules = rules;
        this.registry = registry;
        this.processes = processes;
        this.people = people;
    }

    @Override
    public String name() {
        return "recommendation";
    }

    @Override
    public boolean ofCycle() {
        return true;
    }

    @Override
    public boolean knows(String county, String key) {
        return cycles.find(key).filter(cycle -> cycle.county().equals(county)).isPresent();
    }

    @Override
    public Optional<LocalDate> standing(String key) {
        return Optional.of(cycles.lock(key)).filter(cycle -> cycle.is("opening", "reporting", "preparing", "recommending"))
                .map(Cycle::recommendationDeadline);
    }

    @Override
    public boolean rolls(String key) {
        return rules.rolls(key, name());
    }

    @Override
    public void move(String key, LocalDate typed, LocalDate counts) {
        Cycle cycle = cycles.get(key);
        new Faults().when(!counts.isAfter(cycle.needsDeadline()), "newDate", "cycle.order", counts, cycle.needsDeadline())
                .when(cycle.forumDate().isBefore(counts), "newDate", "cycle.order", cycle.forumDate(), counts)
                .orRefuse();
        cycles.moved(key, "recommendation_deadline", typed, counts);
        processes.moveDue(key, "ready-for-recommendation", counts);
        cycles.frames(key).forEach(frame -> registry.regions(cycle.county()).forEach(region -> {
            String list = key + "/" + frame.scheme() + "/" + region.id();
            processes.moveDue(list, "prioritise", counts);
            processes.moveDue(list, "control-recommendation", counts);
        }));
    }

    @Override
    public List<Concerned> concerned(String key) {
        String county = cycles.get(key).county();
        LanguageForm form = registry.county(county).orElseThrow().languageForm();
        return people.of(county).stream().filter(person -> person.groups().contains("region"))
                .map(person -> new Concerned(person.email(), form)).toList();
    }
}
