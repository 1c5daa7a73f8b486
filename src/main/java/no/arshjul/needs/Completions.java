package no.arshjul.needs;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The requests for more information in a case, round by round: asked, reminded, extended, answered or left unanswered. */
@Component
class Completions {

    /** @param remindOn null when the deadline was too close to remind before it */
    record Request(long id, LocalDate firstDueOn, LocalDate dueOn, LocalDate remindOn, OffsetDateTime remindedAt, String endedBy) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Completions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void ask(String caseNumber, LocalDate dueOn, LocalDate remindOn) {
        jdbc.sql("insert into needs_completion (case_number, asked_at, first_due_on, due_on, remind_on) values (?, ?, ?, ?, ?)")
                .params(caseNumber, now(), dueOn, dueOn, remindOn).update();
    }

    Optional<Request> latest(String caseNumber) {
        return jdbc.sql("""
                select id, first_due_on, due_on, remind_on, reminded_at, ended_by from needs_completion where case_number = ?
                order by id desc limit 1""").param(caseNumber).query(Request.class).optional();
    }

    /** The request that waits for the owner's answer now. */
    Optional<Request> open(String caseNumber) {
        return latest(caseNumber).filter(request -> request.endedBy() == null);
    }

    void move(long id, LocalDate dueOn, LocalDate remindOn) {
        jdbc.sql("update needs_completion set due_on = ?, remind_on = ? where id = ?").params(dueOn, remindOn, id).update();
    }

    void reminded(long id) {
        jdbc.sql("update needs_completion set reminded_at = ? where id = ?").params(now(), id).update();
    }

    /** @param by {@code answer}, {@code silence} or {@code withdrawal} */
    void end(String caseNumber, String by) {
        jdbc.sql("update needs_completion set ended_at = ?, ended_by = ? where case_number = ? and ended_by is null")
                .params(now(), by, caseNumber).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
