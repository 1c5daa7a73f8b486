package no.arshjul.grant;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.arshjul.cycle.Cycles;
import no.arshjul.deadline.Deadlines;
import no.arshjul.deadline.MovableDeadline;
import no.arshjul.flow.Refusal;
import no.arshjul.needs.NeedsReport;
import no.arshjul.needs.NeedsReports;
import no.arshjul.registry.Guideline;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** One case's report on use of funds is given a date of its own; the cycle's other reports keep theirs. */
@Component
class UseReportDeadline implements MovableDeadline {

    private final Awards awards;
    private final NeedsReports reports;
    private final Cycles cycles;
    private final Registry registry;
    private final Deadlines deadlines;
    private final ReportDeadlines reportDeadlines;
    private final ReportClock clock;

    UseReportDeadline(Awards awards, NeedsReports reports, Cycles cycles, Registry registry, Deadlines deadlines,
            ReportDeadlines reportDeadlines, ReportClock clock) {
        this.awards = awards;
        this.reports = reports;
        this.cycles = cycles;
        this.registry = registry;
        this.deadlines = deadlines;
        this.reportDeadlines = reportDeadlines;
        this.clock = clock;
    }

    @Override
    public String name() {
        return ReportDeadlines.OWN;
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
        return awards.running(key, "started", "running", "awaiting-answer").map(reportDeadlines::of);
    }

    @Override
    public boolean rolls(String key) {
        return awards.running(key, "started", "running", "awaiting-answer").stream().anyMatch(award -> guideline(award).rolls("report"));
    }

    @Override
    public void move(String key, LocalDate typed, LocalDate counts) {
        Award award = awards.running(key, "started", "running", "awaiting-answer").orElseThrow();
        LocalDate forum = cycles.get(award.cycle()).forumDate();
        if (!counts.isAfter(forum)) {
            throw Refusal.at("newDate", "cycle.order", counts, forum);
        }
        deadlines.set(key, name(), award.year(), typed, counts);
        clock.set(award, counts, guideline(award));
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
