package no.arshjul.needs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.arshjul.calendar.Deadline;
import no.arshjul.calendar.Norway;
import no.arshjul.cycle.Cycles;
import no.arshjul.deadline.Deadlines;
import no.arshjul.registry.Guideline;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** Asks the university and the network's owners for their answers, again when a case comes back by an appeal. */
@Component
class Confirmations {

    private final Cycles cycles;
    private final Registry registry;
    private final NeedsReports reports;
    private final ReportLetters letters;
    private final Deadlines deadlines;
    private final Clock clock;

    Confirmations(Cycles cycles, Registry registry, NeedsReports reports, ReportLetters letters, Deadlines deadlines,
            Clock clock) {
        this.cycles = cycles;
        this.registry = registry;
        this.reports = reports;
        this.letters = letters;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The day until which an answer is asked for today. */
    LocalDate due(NeedsReport report) {
        return Deadlines.counting(day(guideline(report)), "confirmation", List.of(guideline(report)));
    }

    /** The day until which an answer was asked for when the report came, or as it has been moved since. */
    LocalDate standing(NeedsReport report) {
        return deadlines.of(report.caseNumber(), "confirmation", cycles.get(report.cycle()).year()).orElseGet(() -> due(report));
    }

    /** Tells them, and says what the diagram needs to know of it. */
    Map<String, Object> asked(NeedsReport report) {
        LocalDate due = deadlines.set(report.caseNumber(), "confirmation", cycles.get(report.cycle()).year(), day(guideline(report)), guideline(report));
        letters.askPartners(report.caseNumber(), due);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("network", !reports.network(report.caseNumber()).isEmpty());
        values.put("partnership", "unanswered");
        values.put("ownerName", registry.organisation(report.owner()).orElseThrow().name());
        values.put("confirmationsDueOn", due.toString());
        values.put("confirmationsDue", Deadline.of(due).lastMoment().toString());
        return values;
    }

    private LocalDate day(Guideline guideline) {
        return Norway.today(clock).plusDays(guideline.confirmationDays());
    }

    private Guideline guideline(NeedsReport report) {
        return registry.guideline(cycles.frame(report.cycle(), report.scheme()).orElseThrow().guideline());
    }
}
