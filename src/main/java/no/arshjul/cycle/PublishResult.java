package no.arshjul.cycle;

import java.time.Clock;
import java.time.ZoneOffset;
import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import no.arshjul.language.LanguageForm;
import no.arshjul.letters.Letter;
import no.arshjul.letters.Letters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores the year's result in both language forms and closes the cycle. */
@Component
class PublishResult implements Step {

    private final Cycles cycles;
    private final YearResult result;
    private final Letters letters;
    private final JdbcClient jdbc;
    private final Clock clock;

    PublishResult(Cycles cycles, YearResult result, Letters letters, JdbcClient jdbc, Clock clock) {
        this.cycles = cycles;
        this.result = result;
        this.letters = letters;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void run(Scope scope) {
        Cycle cycle = cycles.lock(scope.text("cycle"));
        for (LanguageForm form : LanguageForm.values()) {
            letters.write(new Letter("year-result", cycle.county(), cycle.key(), null, null, form, result.of(cycle, form)));
        }
        jdbc.sql("update cycle set status = 'closed', closed_at = ? where key = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC), cycle.key()).update();
    }
}
