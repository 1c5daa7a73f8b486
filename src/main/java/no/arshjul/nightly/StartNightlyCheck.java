package no.arshjul.nightly;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import no.arshjul.calendar.Norway;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.Submission;
import org.springframework.stereotype.Component;

/** The check is started by the night, or by a person who doesn't want to wait for it. */
@Component
class StartNightlyCheck implements FormHandler {

    private final Clock clock;

    StartNightlyCheck(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String form() {
        return "nightly-check";
    }

    @Override
    public void submit(Submission sent) {
        String moment = ZonedDateTime.ofInstant(clock.instant(), Norway.ZONE).format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss", Locale.ROOT));
        sent.businessKey(sent.county().toUpperCase(Locale.ROOT) + "/check-" + moment);
    }
}
