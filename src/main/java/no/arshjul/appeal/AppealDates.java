package no.arshjul.appeal;

import java.time.LocalDate;
import java.util.Optional;
import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.Cycles;
import no.arshjul.notice.Notice;
import no.arshjul.notice.Notices;
import no.arshjul.needs.NeedsReport;
import no.arshjul.registry.Guideline;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** Whether an appeal came in time, counted from the day the notice reached its party (R9), and until when a late one can be admitted. */
@Component
class AppealDates {

    private final Notices notices;
    private final Cycles cycles;
    private final Registry registry;

    AppealDates(Notices notices, Cycles cycles, Registry registry) {
        this.notices = notices;
        this.cycles = cycles;
        this.registry = registry;
    }

    Optional<Notice> notice(NeedsReport report) {
        return notices.latest(report.caseNumber(), report.owner());
    }

    /** An appeal that comes while reasons are waited for is always in time. */
    boolean inTime(NeedsReport report, Appeal appeal) {
        return notice(report).map(notice -> notice.appealDeadline() == null || !appeal.receivedOn().isAfter(notice.appealDeadline())).orElse(true);
    }

    /** The last day on which an appeal can be admitted, however good its reason. A year that is rehearsed ahead counts from its forum. */
    Optional<LocalDate> latest(NeedsReport report) {
        Cycle cycle = cycles.get(report.cycle());
        return notice(report).map(Notice::sentOn).map(sent -> sent.isBefore(cycle.forumDate()) ? cycle.forumDate() : sent)
                .map(from -> from.plusMonths(guideline(report).appeals().latestMonths()));
    }

    Guideline guideline(NeedsReport report) {
        return registry.guideline(cycles.frame(report.cycle(), report.scheme()).orElseThrow().guideline());
    }
}
