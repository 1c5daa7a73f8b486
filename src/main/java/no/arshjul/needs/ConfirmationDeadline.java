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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The university and the owners of a network can be given longer to confirm. */
@Component
class ConfirmationDeadline implements MovableDeadline {

    private final NeedsReports reports;
    private final Cycles cycles;
    private final Registry registry;
    private final Deadlines deadlines;
    private final Processes processes;
    private final JdbcClient jdbc;

    ConfirmationDeadline(NeedsReports reports, Cycles cycles, Registry registry, Deadlines deadlines, Processes processes,
            JdbcClient jdbc) {
        this.reports = reports;
        this.cycles = cycles;
        this.registry = registry;
        this.deadlines = deadlines;
        this.processes = processes;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "confirmation";
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
        return report.status().equals("confirming") ? deadlines.of(key, name(), year(report)) : Optional.empty();
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
        processes.change(key, Map.of(), Map.of("confirmationsDueOn", counts.toString(), "confirmationsDue", moment.toString()));
        processes.moveTimer(key, "confirmations-overdue", moment);
        processes.moveDue(key, "confirm-partnership", counts);
        processes.moveDue(key, "confirm-network", counts);
    }

    @Override
    public List<Concerned> concerned(String key) {
        return jdbc.sql("""
                select university from needs_report where case_number = :case and partnership = 'unanswered'
                union all select owner from needs_network where case_number = :case and answer = 'unanswered'""").param("case", key)
                .query(String.class).list().stream().flatMap(orgnr -> registry.organisation(orgnr).stream())
                .map(organisation -> new Concerned(organisation.email(), organisation.languageForm())).toList();
    }

    private int year(NeedsReport report) {
        return cycles.get(report.cycle()).year();
    }
}
