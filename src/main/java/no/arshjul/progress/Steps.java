package no.arshjul.progress;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import no.arshjul.calendar.Norway;
import no.arshjul.cycle.Cycle;
import no.arshjul.language.LanguageForm;
import org.springframework.stereotype.Component;

/** The year as a line of steps: what is done, what is left, what is late, and when the rest is expected. */
@Component
class Steps {

    private final Counts counts;
    private final PayoutPlan payouts;
    private final StepWords words;
    private final Clock clock;

    Steps(Counts counts, PayoutPlan payouts, StepWords words, Clock clock) {
        this.counts = counts;
        this.payouts = payouts;
        this.words = words;
        this.clock = clock;
    }

    /** @param reports how many needs reports have each status */
    List<Step> of(Cycle cycle, Map<String, Long> reports, LanguageForm form) {
        Counts.Queues queues = counts.queues(cycle.key(), clock.instant().minus(Expectation.DAYS, ChronoUnit.DAYS));
        return new Line(cycle, reports, queues, payouts.of(cycle)::payBy, Norway.today(clock), words.in(form)).steps();
    }
}
