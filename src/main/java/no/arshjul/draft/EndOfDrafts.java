package no.arshjul.draft;

import java.time.Clock;
import java.time.Period;
import java.time.ZonedDateTime;
import no.arshjul.calendar.Norway;
import no.arshjul.flow.WorkEnd;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * A draft is gone when its form was taken in or its task is no more, together with that or not at all; and when nobody has come back to it
 * for so long that it holds a person's words for no purpose.
 */
@Component
class EndOfDrafts implements WorkEnd {

    static final Period KEPT = Period.ofMonths(6);
    private static final Logger LOG = LoggerFactory.getLogger(EndOfDrafts.class);

    private final DraftTable table;
    private final Clock clock;

    EndOfDrafts(DraftTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public void taskOver(String taskId) {
        table.discardAll(taskId);
    }

    @Override
    public void started(String person, String process) {
        table.discard(Desk.START, process, person);
    }

    @Scheduled(cron = "${arshjul.nightly-cron:0 30 3 * * *}", zone = "Europe/Oslo")
    void sweep() {
        int old = table.discardBefore(ZonedDateTime.ofInstant(clock.instant(), Norway.ZONE).minus(KEPT).toInstant());
        if (old > 0) {
            LOG.info("{} drafts that nobody had come back to for {} months are gone", old, KEPT.toTotalMonths());
        }
    }
}
