package no.arshjul.needs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.arshjul.calendar.Deadline;
import no.arshjul.cycle.Cycles;
import no.arshjul.deadline.Deadlines;
import no.arshjul.deadline.MovableDeadline;
import no.arshjul.flow.Processes;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** An owner that must complete a report can be given longer, or shorter, with a reason. */
@Component
class CompletionDeadline implements MovableDeadline {

    private final NeedsReports reports;
    private final Cycles cycles;
    private final Registry registry;
    private final Deadlines deadlines;
    private final Processes processes;

    CompletionDeadline(NeedsReports reports, Cycles cycles, Registry registry, Deadlines deadlines, Processes processes) {
        this.reports = reports;
        this.cycles = cycles;
        this.registry = registry;
        this.deadlines = deadlines;
        this.processes = processes;
    }

    @Override
    public String name() {
        return "completion";
    }

    @Override
    public boolean ofCycle() {
        return false;
    }

    @Override
    public boolean knows(String county, String key) {
        return reports.find(key).filter(report -> report.county().equals(county)).isPresent();
    }

    @Override
    public Optional<LocalDate> standing(String key) {
        NeedsReport report = reports.get(key);
        return report.status().equals("completing") ? deadlines.of(key, name(), year(report)) : Optional.empty();
    }

    @Override
    public boolean rolls(String key) {
        NeedsReport report = reports.get(key);
        return registry.guideline(cycles.frame(report.cycle(), report.scheme()).orElseThrow().guideline()).rolls(name());
    }

    @Override
    public void move(String key, LocalDate typed, LocalDate counts) {
        Instant moment = Deadline.of(counts).lastMoment();
        deadlines.set(key, name(), year(reports.get(key)), typed, counts);
        processes.change(key, Map.of(), Map.of("completionDueOn", counts.toString(), "completionDue", moment.toString()));
        processes.moveTimer(key, "completion-overdue", moment);
        processes.moveDue(key, "complete-report", counts);
    }

    @Override
    public List<Concerned> concerned(String key) {
        NeedsReport report = reports.get(key);
        return List.of(new Concerned(report.contactEmail(), registry.organisation(report.owner()).orElseThrow().languageForm()));
    }

    private int year(NeedsReport report) {
        return cycles.get(report.cycle()).year();
    }
}
