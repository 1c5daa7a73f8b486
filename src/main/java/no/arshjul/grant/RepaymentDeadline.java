package no.arshjul.grant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.arshjul.cycle.Cycles;
import no.arshjul.deadline.Deadlines;
import no.arshjul.deadline.MovableDeadline;
import no.arshjul.flow.Processes;
import no.arshjul.needs.NeedsReport;
import no.arshjul.needs.NeedsReports;
import no.arshjul.registry.Guideline;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** Who must repay can be given longer; the claim itself stands. */
@Component
class RepaymentDeadline implements MovableDeadline {

    private final Awards awards;
    private final NeedsReports reports;
    private final Cycles cycles;
    private final Registry registry;
    private final Deadlines deadlines;
    private final Processes processes;

    RepaymentDeadline(Awards awards, NeedsReports reports, Cycles cycles, Registry registry, Deadlines deadlines, Processes processes) {
        this.awards = awards;
        this.reports = reports;
        this.cycles = cycles;
        this.registry = registry;
        this.deadlines = deadlines;
        this.processes = processes;
    }

    @Override
    public String name() {
        return "repayment";
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
        return awards.running(key, "running", "reported").flatMap(award -> deadlines.of(key, name(), award.year()));
    }

    @Override
    public boolean rolls(String key) {
        return awards.running(key, "running", "reported").stream().anyMatch(award -> guideline(award).rolls(name()));
    }

    @Override
    public void move(String key, LocalDate typed, LocalDate counts) {
        Award award = awards.running(key, "running", "reported").orElseThrow();
        Map<String, Object> ofTheYear = Map.of("year", award.year());
        Instant reminder = RepaymentReminders.first(guideline(award), counts);
        deadlines.set(key, name(), award.year(), typed, counts);
        processes.change(key, ofTheYear, Map.of("repaymentDueOn", counts.toString(), "repaymentReminder", reminder.toString()));
        processes.moveTimer(key, ofTheYear, "repayment-overdue", reminder);
        processes.moveDue(key, ofTheYear, "confirm-repayment", counts);
    }

    @Override
    public List<Concerned> concerned(String key) {
        NeedsReport report = reports.get(key);
        return List.of(new Concerned(report.contactEmail(), registry.organisation(report.owner()).orElseThrow().languageForm()));
    }

    private Guideline guideline(Award award) {
        String scheme = reports.get(award.caseNumber()).scheme();
        return registry.guideline(cycles.frame(award.cycle(), scheme).orElseThrow().guideline());
    }
}
