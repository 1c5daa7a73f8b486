package no.arshjul.needs;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.arshjul.calendar.Deadline;
import no.arshjul.calendar.Norway;
import no.arshjul.cycle.Cycles;
import no.arshjul.deadline.Deadlines;
import no.arshjul.deadline.MovableDeadline;
import no.arshjul.flow.Processes;
import no.arshjul.registry.Guideline;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/**
 * The day until which an owner may answer a request for more information, and the one reminder some days before it. It can be given
 * longer, or shorter, with a reason; who has been reminded already is not reminded again.
 */
@Component
class CompletionDeadline implements MovableDeadline {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final NeedsReports reports;
    private final Completions completions;
    private final Cycles cycles;
    private final Registry registry;
    private final Deadlines deadlines;
    private final Processes processes;
    private final Clock clock;

    CompletionDeadline(NeedsReports reports, Completions completions, Cycles cycles, Registry registry, Deadlines deadlines,
            Processes processes, Clock clock) {
        this.reports = reports;
        this.completions = completions;
        this.cycles = cycles;
        this.registry = registry;
        this.deadlines = deadlines;
        this.processes = processes;
        this.clock = clock;
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
        return guideline(reports.get(key)).rolls(name());
    }

    @Override
    public void move(String key, LocalDate typed, LocalDate counts) {
        Instant moment = Deadline.of(counts).lastMoment();
        NeedsReport report = reports.get(key);
        LocalDate remindOn = remindOn(report, counts);
        deadlines.set(key, name(), year(report), typed, counts);
        completions.open(key).ifPresent(request -> completions.move(request.id(), counts, remindOn));
        processes.change(key, Map.of(), Map.of("completionDueOn", counts.toString(), "completionDue", moment.toString(),
                "completionReminder", reminder(remindOn, counts).toString()));
        processes.moveTimer(key, "completion-overdue", moment);
        processes.moveTimer(key, "completion-reminder", reminder(remindOn, counts));
        processes.moveDue(key, "complete-report", counts);
    }

    @Override
    public List<Concerned> concerned(String key) {
        NeedsReport report = reports.get(key);
        return List.of(new Concerned(report.contactEmail(), registry.organisation(report.owner()).orElseThrow().languageForm()));
    }

    /** Sets the deadline of a request that is sent today. @return the date that counts */
    LocalDate first(NeedsReport report) {
        Guideline guideline = guideline(report);
        return deadlines.set(report.caseNumber(), name(), year(report), Norway.today(clock).plusDays(guideline.completionDays()), guideline);
    }

    /** @return null when that day is not after today: the request itself says as much */
    LocalDate remindOn(NeedsReport report, LocalDate dueOn) {
        LocalDate day = dueOn.minusDays(guideline(report).completionReminderDays());
        return day.isAfter(Norway.today(clock)) ? day : null;
    }

    /** The moment for the timer; one that is not to remind is set to after the wait is over. */
    static Instant reminder(LocalDate remindOn, LocalDate dueOn) {
        return remindOn == null ? Deadline.of(dueOn.plusDays(1)).lastMoment() : remindOn.atTime(MORNING).atZone(Norway.ZONE).toInstant();
    }

    private Guideline guideline(NeedsReport report) {
        return registry.guideline(cycles.frame(report.cycle(), report.scheme()).orElseThrow().guideline());
    }

    private int year(NeedsReport report) {
        return cycles.get(report.cycle()).year();
    }
}
