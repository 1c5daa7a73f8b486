package no.arshjul.grant;

import java.time.LocalDate;
import no.arshjul.cycle.Cycles;
import no.arshjul.deadline.Deadlines;
import org.springframework.stereotype.Component;

/** When the report on use of funds is due: the cycle's date, or a case's own when it has been given one. */
@Component
public class ReportDeadlines {

    static final String OWN = "use-report";

    private final Deadlines deadlines;
    private final Cycles cycles;

    ReportDeadlines(Deadlines deadlines, Cycles cycles) {
        this.deadlines = deadlines;
        this.cycles = cycles;
    }

    public LocalDate of(Award award) {
        return deadlines.of(award.caseNumber(), OWN, award.year()).orElseGet(() -> cycles.get(award.cycle()).reportDeadline());
    }

    boolean hasOwn(Award award) {
        return deadlines.of(award.caseNumber(), OWN, award.year()).isPresent();
    }
}
