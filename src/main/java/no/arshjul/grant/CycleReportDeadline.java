package no.arshjul.grant;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.CycleRules;
import no.arshjul.cycle.Cycles;
import no.arshjul.deadline.MovableDeadline;
import no.arshjul.flow.Refusal;
import no.arshjul.needs.NeedsReport;
import no.arshjul.needs.NeedsReports;
import no.arshjul.registry.Guideline;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** The report deadline of a whole cycle: every grant's report follows, but for those that have a date of their own. */
@Component
class CycleReportDeadline implements MovableDeadline {

    private final Awards awards;
    private final NeedsReports reports;
    private final Cycles cycles;
    private final CycleRules rules;
    private final Registry registry;
    private final ReportDeadlines reportDeadlines;
    private final ReportClock clock;

    CycleReportDeadline(Awards awards, NeedsReports reports, Cycles cycles, CycleRules rules, Registry registry,
            ReportDeadlines reportDeadlines, ReportClock clock) {
        this.awards = awards;
        this.reports = reports;
        this.cycles = cycles;
        this.rules = rules;
        this.registry = registry;
        this.reportDeadlines = reportDeadlines;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "report";
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
        return Optional.of(cycles.lock(key)).filter(cycle -> !cycle.is("closed")).map(Cycle::reportDeadline);
    }

    @Override
    public boolean rolls(String key) {
        return rules.rolls(key, name());
    }

    @Override
    public void move(String key, LocalDate typed, LocalDate counts) {
        LocalDate forum = cycles.get(key).forumDate();
        if (!counts.isAfter(forum)) {
            throw Refusal.at("newDate", "cycle.order", counts, forum);
        }
        cycles.moved(key, "report_deadline", typed, counts);
        awards.open(key).stream().filter(award -> !reportDeadlines.hasOwn(award)).forEach(award -> clock.set(award, counts, guideline(award)));
    }

    @Override
    public List<Concerned> concerned(String key) {
        return awards.open(key).stream().filter(award -> !reportDeadlines.hasOwn(award)).map(award -> reports.get(award.caseNumber()))
                .map(report -> new Concerned(report.contactEmail(), registry.organisation(report.owner()).orElseThrow().languageForm())).toList();
    }

    private Guideline guideline(Award award) {
        NeedsReport report = reports.get(award.caseNumber());
        return registry.guideline(cycles.frame(award.cycle(), report.scheme()).orElseThrow().guideline());
    }
}
