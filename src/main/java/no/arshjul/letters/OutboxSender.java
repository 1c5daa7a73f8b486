package no.arshjul.letters;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what stands in the outbox. Each mail is locked, sent and marked in one transaction, so that several nodes share the work and
 * none sends what another has. A mail that fails waits three times as long each time, and is given up, aloud, after ten; one that is
 * refused for good is given up at once. While the server is out of reach all wait, in order, and none is given up for it.
 */
class OutboxSender {

    static final int MOST_ATTEMPTS = 10;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(12);
    private static final Duration LONGEST_OUTAGE_WAIT = Duration.ofMinutes(15);
    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);
    private static final String NEXT = """
            select id, attempts, held from outbox where sent_at is null and failed_at is null and id > :after
              and (next_try_at is null or next_try_at <= :now)
              and not exists (select 1 from outbox out where out.sent_at is null and out.failed_at is null
                and out.failure in ('server', 'login', 'sender', 'file') and out.next_try_at > :now)
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

    private void trySending(Waiting mail) {
        try {
            post.send(rows.mail(mail.id()));
            jdbc.sql("""
                    update outbox set sent_at = ?, route = ?, attempts = attempts + 1, next_try_at = null, failure = null, last_error = null
                    where id = ?""").params(now(), post.route(), mail.id()).update();
        } catch (Exception e) {
            failed(mail, MailTrouble.of(e), e);
        }
    }

    private void failed(Waiting mail, MailTrouble trouble, Exception e) {
        int attempts = mail.attempts() + (trouble.isEverybodys() ? 0 : 1);
        int held = mail.held() + (trouble.isEverybodys() ? 1 : 0);
        boolean over = trouble.isForGood() || attempts >= MOST_ATTEMPTS;
        Duration wait = trouble.isEverybodys() ? wait(2, held, LONGEST_OUTAGE_WAIT) : wait(3, attempts, LONGEST_WAIT);
        jdbc.sql("update outbox set attempts = ?, held = ?, failure = ?, last_error = ?, next_try_at = ?, failed_at = ? where id = ?")
                .params(attempts, held, trouble.id(), String.valueOf(e.getMessage()), over ? null : now().plus(wait), over ? now() : null, mail.id())
                .update();
        if (over) {
            LOG.error("Mail {} in the outbox was given up after {} attempts ({}). The office sees it in GET /api/mail, and tries again with "
                    + "POST /api/mail/{}/retry.", mail.id(), attempts, trouble.id(), mail.id(), e);
        } else if (held == MOST_ATTEMPTS) {
            LOG.error("No mail leaves the outbox ({}): {} tries have failed. Nothing is lost; it goes on trying.", trouble.id(), held, e);
        } else {
            LOG.warn("Mail {} in the outbox could not be sent ({}) and will be tried again: {}", mail.id(), trouble.id(), e.getMessage());
        }
    }

    /** Half a minute, then so many times as long each time. */
    static Duration wait(int times, int failures, Duration longest) {
        double seconds = FIRST_WAIT.toSeconds() * Math.pow(times, failures - 1.0);
        return seconds >= longest.toSeconds() ? longest : Duration.ofSeconds((long) seconds);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    record Waiting(long id, int attempts, int held) {
    }
}
