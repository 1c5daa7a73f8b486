package no.arshjul.letters;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what stands in the outbox. Each mail is locked, sent and marked in one transaction, so that several nodes share the
 * work and none sends what another has. A mail that fails waits twice as long each time, and is given up, aloud, after ten.
 */
class OutboxSender {

    static final int MOST_ATTEMPTS = 10;
    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);
    private static final String NEXT = """
            select id, attempts from outbox where sent_at is null and attempts < 10 and id > :after
              and (attempts = 0 or created_at + (power(2, attempts) - 1) * interval '30 seconds' <= :now)
            order by id limit 1 for update skip locked""";

    private final JdbcClient jdbc;
    private final OutboxRows rows;
    private final MailPost post;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OutboxSender(JdbcClient jdbc, OutboxRows rows, MailPost post, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.post = post;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Tries every mail whose time has come once. */
    @Scheduled(fixedDelayString = "${arshjul.outbox-delay:PT3S}", initialDelayString = "${arshjul.outbox-delay:PT3S}")
    void sendAll() {
        long last = 0;
        while (last >= 0) {
            long after = last;
            last = transaction.execute(status -> sendNext(after));
        }
    }

    /** @return the row that was tried, or -1 when there is none */
    private long sendNext(long after) {
        Optional<Waiting> waiting = jdbc.sql(NEXT).param("after", after).param("now", now()).query(Waiting.class).optional();
        waiting.ifPresent(this::trySending);
        return waiting.map(Waiting::id).orElse(-1L);
    }

    private void trySending(Waiting waiting) {
        try {
            post.send(rows.mail(waiting.id()));
            jdbc.sql("update outbox set sent_at = ?, attempts = attempts + 1, last_error = null where id = ?").params(now(), waiting.id()).update();
        } catch (Exception e) {
            jdbc.sql("update outbox set attempts = attempts + 1, last_error = ? where id = ?").params(String.valueOf(e.getMessage()), waiting.id()).update();
            if (waiting.attempts() + 1 >= MOST_ATTEMPTS) {
                LOG.error("Mail {} in the outbox was given up after {} attempts. Set its attempts to 0 to try again.", waiting.id(), MOST_ATTEMPTS, e);
            } else {
                LOG.warn("Mail {} in the outbox could not be sent and will be tried again: {}", waiting.id(), e.getMessage());
            }
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    record Waiting(long id, int attempts) {
    }
}
