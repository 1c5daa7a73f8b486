package no.arshjul.grant;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.arshjul.calendar.Deadline;
import no.arshjul.calendar.Norway;
import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.Cycles;
import no.arshjul.deadline.Deadlines;
import no.arshjul.flow.Processes;
import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import no.arshjul.needs.NeedsReport;
import no.arshjul.needs.NeedsReports;
import no.arshjul.registry.Guideline;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** Starts the next batch of grants, one instance each, and sends letters to those who got nothing; no crowd of waiting tokens. */
@Component
class StartGrants implements Step {

    private static final int BATCH = 25;

    private final Awards awards;
    private final NotGranted notGranted;
    private final LaterYears laterYears;
    private final SettleCycle settle;
    private final NeedsReports reports;
    private final Cycles cycles;
    private final Registry registry;
    private final Processes processes;
    private final Deadlines deadlines;
    private final ReportDeadlines reportDeadlines;
    private final Clock clock;

    StartGrants(Awards awards, NotGranted notGranted, LaterYears laterYears, SettleCycle settle, NeedsReports reports, Cycles cycles, Registry registry,
            Processes processes, Deadlines deadlines, ReportDeadlines reportDeadlines, Clock clock) {
        this.awards = awards;
        this.notGranted = notGranted;
        this.laterYears = laterYears;
        this.settle = settle;
        this.reports = reports;
        this.cycles = cycles;
        this.registry = registry;
        this.processes = processes;
        this.deadlines = deadlines;
        this.reportDeadlines = reportDeadlines;
        this.clock = clock;
    }

    @Override
    public void run(Scope scope) {
        Cycle cycle = cycles.lock(scope.text("cycle"));
        List<Award> batch = awards.next(cycle.key(), BATCH);
        batch.forEach(award -> start(cycle, award));
        boolean more = notGranted.sendNext(cycle, BATCH) || laterYears.sendNext(cycle, BATCH) || !awards.next(cycle.key(), 1).isEmpty();
        scope.set("moreGrants", more);
        if (!more) {
            cycles.status(cycle.key(), "running");
            scope.set("settled", settle.isSettled(cycle.key()));
        }
    }

    /** Starts the grant of one award, at once. */
    void start(Cycle cycle, Award award) {
        NeedsReport report = reports.get(award.caseNumber());
        Guideline guideline = registry.guideline(cycles.frame(cycle.key(), report.scheme()).orElseThrow().guideline());
        boolean asked = guideline.acceptanceAsked() && award.firstYear();
        LocalDate answerBy = Norway.today(clock).plusDays(guideline.acceptanceDays());
        if (asked) {
            answerBy = deadlines.set(award.caseNumber(), "acceptance", award.year(), answerBy, guideline);
        }
        Map<String, Object> values = new HashMap<>();
        values.put("county", cycle.county());
        values.put("cycle", cycle.key());
        values.put("caseNumber", award.caseNumber());
        values.put("year", award.year());
        values.put("scheme", report.scheme());
        values.put("owner", report.owner());
        values.put("university", report.university());
        values.put("title", report.title());
        values.put("ownerName", registry.organisation(report.owner()).orElseThrow().name());
        values.put("ownerAmount", award.ownerAmount().amount());
        values.put("universityAmount", award.universityAmount().amount());
        values.put("amountText", award.ownerAmount().plus(award.universityAmount()).toString());
        values.put("acceptanceAsked", asked);
        values.put("acceptanceDueOn", answerBy.toString());
        values.put("acceptanceDue", Deadline.of(answerBy).lastMoment().toString());
        values.putAll(ReportTimes.of(reportDeadlines.of(award), guideline).variables());
        processes.start("grant", award.caseNumber(), cycle.county(), values);
        awards.status(award, asked ? "awaiting-answer" : "started");
    }
}
