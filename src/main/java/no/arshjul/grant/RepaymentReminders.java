package no.arshjul.grant;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.arshjul.calendar.Norway;
import no.arshjul.cycle.Cycles;
import no.arshjul.needs.NeedsReports;
import no.arshjul.registry.Guideline;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** When who owes money back is reminded of it: some days after the claim's deadline, one reminder each. */
@Component
class RepaymentReminders {

    /** A guideline without reminders has a date all the same, since a timer has one: long after the claim has lapsed. */
    private static final int NEVER_YEARS = 20;

    private final NeedsReports reports;
    private final Cycles cycles;
    private final Registry registry;
    private final Clock clock;

    RepaymentReminders(NeedsReports reports, Cycles cycles, Registry registry, Clock clock) {
        this.reports = reports;
        this.cycles = cycles;
        this.registry = registry;
        this.clock = clock;
    }

    static Instant first(Guideline guideline, LocalDate dueOn) {
        List<Integer> days = guideline.use().repaymentReminderDays();
        return Norway.morning(days.isEmpty() ? dueOn.plusYears(NEVER_YEARS) : dueOn.plusDays(days.get(0)));
    }

    /** After a part has come: as before, or some days from now when that has passed. */
    Instant again(Award award, LocalDate dueOn) {
        Guideline guideline = guideline(award);
        Instant first = first(guideline, dueOn);
        Instant soon = first(guideline, Norway.today(clock));
        return first.isAfter(clock.instant()) ? first : soon;
    }

    List<Integer> days(Award award) {
        return guideline(award).use().repaymentReminderDays();
    }

    private Guideline guideline(Award award) {
        return registry.guideline(cycles.frame(award.cycle(), reports.get(award.caseNumber()).scheme()).orElseThrow().guideline());
    }
}
