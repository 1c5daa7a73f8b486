package no.arshjul.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was sent to whom and how it went. The caller answers for who may see it. */
@Component
public class MailLog {

    private static final Duration LONG = Duration.ofHours(24);
    private static final String ROW = """
            select id, county, cycle, case_number, created_at, sent_at, recipient, subject, kind, document, route, attempts + held as attempts, failure,
              case when settled_at is not null then 'settled' when sent_at is not null then case route when 'file' then 'file' else 'sent' end
                when failed_at is not null then 'failed' when failure is not null then 'again' else 'waiting' end as state
            from outbox\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    MailLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A case's mails, oldest first. */
    public List<SentMail> of(String caseNumber) {
        return jdbc.sql(ROW + "where case_number = ? order by id").param(caseNumber).query(MailLog::mail).list();
    }

    /** A cycle's mails and those of its cases, oldest first; also of a case that has joined it from an earlier one. */
    public List<SentMail> ofCycle(String cycle) {
        return jdbc.sql(ROW + "where cycle = :cycle or case_number in (select case_number from needs_report where cycle = :cycle) order by id")
                .param("cycle", cycle).query(MailLog::mail).list();
    }

    /** Mails that were given up and that nobody in the office has seen to; not digests, since the next one says what the lost one did. */
    public List<SentMail> failed(String county) {
        return jdbc.sql(ROW + "where county = ? and failed_at is not null and sent_at is null and settled_at is null and kind <> 'digest' order by id")
                .param(county).query(MailLog::mail).list();
    }

    /** How many mails have waited for more than a day for a server that is out of reach. */
    public int stuck(String county) {
        return jdbc.sql("""
                select count(*) from outbox where county = :county and sent_at is null and failed_at is null and created_at < :before
                  and exists (select 1 from outbox first where first.sent_at is null and first.failed_at is null and first.failure is not null)""")
                .param("county", county).param("before", clock.instant().minus(LONG).atOffset(ZoneOffset.UTC)).query(Integer.class).single();
    }

    /** The newest mails of a county, newest first. */
    public List<SentMail> newest(String county, int most) {
        return jdbc.sql(ROW + "where county = ? order by id desc limit ?").params(county, most).query(MailLog::mail).list();
    }

    /** Letters to an organisation that went to another address than its own, in a span of time: what has happened in its cases. */
    public List<SentMail> lettersTo(String county, String orgnr, String notAddress, Instant since, Instant until) {
        return jdbc.sql(ROW + """
                where county = ? and document in (select id from document where recipient = ?) and lower(recipient) <> lower(?)
                  and created_at >= ? and created_at < ? order by id""").params(county, orgnr, notAddress, since.atOffset(ZoneOffset.UTC),
                until.atOffset(ZoneOffset.UTC)).query(MailLog::mail).list();
    }

    Optional<SentMail> find(long id) {
        return jdbc.sql(ROW + "where id = ?").param(id).query(MailLog::mail).optional();
    }

    /** @return false when it is not given up, as when somebody else has just tried it again */
    boolean retry(long id, String recipient) {
        return jdbc.sql("""
                update outbox set recipient = ?, attempts = 0, held = 0, failure = null, last_error = null, next_try_at = null, failed_at = null,
                  settled_at = null, settled_by = null, settled_reason = null
                where id = ? and sent_at is null and failed_at is not null""").params(recipient, id).update() == 1;
    }

    /** The office has told the reader in another way. @return false when it is not given up, or seen to already */
    boolean settle(long id, String person, String reason) {
        return jdbc.sql("""
                update outbox set settled_at = ?, settled_by = ?, settled_reason = ?
                where id = ? and sent_at is null and failed_at is not null and settled_at is null""")
                .params(clock.instant().atOffset(ZoneOffset.UTC), person, reason, id).update() == 1;
    }

    private static SentMail mail(ResultSet row, int number) throws SQLException {
        return new SentMail(row.getLong("id"), row.getString("county"), row.getString("cycle"), row.getString("case_number"),
                row.getTimestamp("created_at").toInstant(), instant(row.getTimestamp("sent_at")), row.getString("recipient"),
                row.getString("subject"), row.getString("kind"), row.getObject("document", UUID.class), row.getString("route"),
                row.getString("state"), row.getInt("attempts"), row.getString("failure"));
    }

    private static Instant instant(Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
