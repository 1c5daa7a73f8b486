package no.arshjul.payout;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Corrections of payments that were asked for, and what was answered. */
@Component
class Corrections {

    /** @param askedBy user id */
    record Correction(long id, long instalment, String reason, String askedBy, String status, String answeredBy) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Corrections(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long ask(long instalment, String reason, String person) {
        return jdbc.sql("insert into payment_correction (instalment, reason, asked_by, asked_at, status) values (?, ?, ?, ?, 'asked') returning id")
                .params(instalment, reason, person, now()).query(Long.class).single();
    }

    boolean isAsked(long instalment) {
        return jdbc.sql("select count(*) > 0 from payment_correction where instalment = ? and status = 'asked'").param(instalment)
                .query(Boolean.class).single();
    }

    Correction get(long id) {
        return jdbc.sql("select * from payment_correction where id = ?").param(id).query(Correction.class).single();
    }

    void answer(long id, boolean approved, String comment, String person) {
        jdbc.sql("update payment_correction set status = ?, answered_by = ?, comment = ?, answered_at = ? where id = ?")
                .params(approved ? "approved" : "refused", person, comment, now(), id).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
