package no.arshjul.forum;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.Cycles;
import no.arshjul.deadline.MovableDeadline;
import no.arshjul.flow.Faults;
import no.arshjul.flow.People;
import no.arshjul.flow.Processes;
import no.arshjul.language.LanguageForm;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** The date of the forum can be moved until its meeting has been called; from then on the call says when it is. */
@Component
class ForumDate implements MovableDeadline {

    private final Cycles cycles;
    private final Registry registry;
    private final Meetings meetings;
    private final Processes processes;
    private final People people;

    ForumDate(Cycles cycles, Registry registry, Meetings meetings, Processes processes, People people) {
        this.cycles = cycles;
        this.registry = registry;
        this.meetings = meetings;
        this.processes = processes;
        this.people = people;
    }

    @Override
    public String name() {
        return "forum";
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
                .filter(cycle -> !meetings.anyCalled(key)).map(Cycle::forumDate);
    }

    /** A meeting is held on the day it is set to. */
    @Override
    public boolean rolls(String key) {
        return false;
    }

    @Override
    public void move(String key, LocalDate typed, LocalDate counts) {
        Cycle cycle = cycles.get(key);
        new Faults().when(counts.isBefore(cycle.recommendationDeadline()), "newDate", "cycle.order", counts, cycle.recommendationDeadline())
                .when(!cycle.reportDeadline().isAfter(counts), "newDate", "cycle.order", cycle.reportDeadline(), counts)
                .orRefuse();
        cycles.moved(key, "forum_date", typed, counts);
        meetings.calling(key).forEach(meeting -> processes.moveDue(meeting, "call-meeting", counts));
    }

    @Override
    public List<Concerned> concerned(String key) {
        String county = cycles.get(key).county();
        LanguageForm form = registry.county(county).orElseThrow().languageForm();
        return people.of(county).stream().filter(person -> person.groups().stream().anyMatch(Set.of("forum", "forum-leader")::contains))
                .map(person -> new Concerned(person.email(), form)).toList();
    }
}
