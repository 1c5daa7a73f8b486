package no.arshjul.cycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.arshjul.calendar.Deadline;
import no.arshjul.calendar.Norway;
import no.arshjul.deadline.MovableDeadline;
import no.arshjul.flow.Processes;
import no.arshjul.flow.Refusal;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** The deadline for reporting needs can be moved while the cycle takes reports; the reminders follow it. */
@Component
class NeedsDeadline implements MovableDeadline {

    private static final int DAYS_TO_CALL = 7;

    private final Cycles cycles;
    private final CycleRules rules;
    private final Registry registry;
    private final Processes processes;
    private final Clock clock;

    NeedsDeadline(Cycles cycles, CycleRules rules, Registry registry, Processes processes, Clock clock) {
        this.cycles = cycles;
        this.rules = rules;
        this.registry = registry;
        this.processes = processes;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "needs";
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
        return Optional.of(cycles.lock(key)).filter(cycle -> cycle.is("opening", "reporting")).map(Cycle::needsDeadline);
    }

    @Override
    public boolean rolls(String key) {
        return rules.rolls(key, name());
    }

    @Override
    public void move(String key, LocalDate typed, LocalDate counts) {
        Cycle cycle = cycles.get(key);
        if (!cycle.recommendationDeadline().isAfter(counts)) {
            throw Refusal.at("newDate", "cycle.order", cycle.recommendationDeadline(), counts);
        }
        cycles.moved(key, "needs_deadline", typed, counts);
        NeedsTimes times = NeedsTimes.of(counts, rules.of(key).get(0).reminderDays());
        processes.change(key, Map.of(), times.variables());
        processes.moveTimer(key, "needs-deadline", times.deadline());
        processes.moveTimer(key, "first-needs-reminder", times.first());
        processes.moveTimer(key, "second-needs-reminder", times.second());
        processes.moveDue(key, "confirm-frames", callBy(counts, clock));
        processes.moveTimerOfCycle(key, "correct-report", "correction-closed", times.deadline());
        processes.moveDueOfCycle(key, "send-correction", counts);
        processes.moveDueOfCycle(key, "formal-control", Cycle.controlBy(counts, Norway.today(clock)));
    }

    /** The call is out within a week, and before the deadline that it calls for. */
    static LocalDate callBy(LocalDate needsDeadline, Clock clock) {
        LocalDate week = Deadline.rolledForward(Norway.today(clock).plusDays(DAYS_TO_CALL)).date();
        return week.isBefore(needsDeadline) ? week : needsDeadline;
    }

    @Override
    public List<Concerned> concerned(String key) {
        return registry.owners(cycles.get(key).county()).stream().map(owner -> new Concerned(owner.email(), owner.languageForm())).toList();
    }
}
