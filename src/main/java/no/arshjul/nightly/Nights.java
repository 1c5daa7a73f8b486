package no.arshjul.nightly;

import java.time.Clock;
import java.util.Map;
import no.arshjul.calendar.Norway;
import no.arshjul.flow.Processes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Starts the check once a night in every county that has had a cycle. Of several nodes that wake at the same time, the one that
 * writes the night's row starts it. {@code arshjul.nightly-cron=-} switches it off.
 */
@Component
class Nights {

    private final JdbcClient jdbc;
    private final Processes processes;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Nights(JdbcClient jdbc, Processes processes, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.processes = processes;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(cron = "${arshjul.nightly-cron:0 30 3 * * *}", zone = "Europe/Oslo")
    void come() {
        jdbc.sql("select distinct county from cycle order by county").query(String.class).list()
                .forEach(county -> transaction.executeWithoutResult(status -> start(county)));
    }

    private void start(String county) {
        int first = jdbc.sql("insert into night (county, night) values (?, ?) on conflict do nothing").params(county, Norway.today(clock)).update();
        if (first == 1) {
            processes.start("nightly-check", null, county, Map.of());
        }
    }
}
