package no.arshjul.amendment;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import no.arshjul.flow.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The changes that have been asked for. */
@Component
class Amendments {

    private final JdbcClient jdbc;
    private final Clock clock;

    Amendments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The one that an instance of a diagram is about. */
    Amendment of(Scope scope) {
        return jdbc.sql("select * from amendment where id = ?").param(Long.parseLong(scope.text("amendment"))).query(Amendment.class).single();
    }

    boolean anyOpen(String caseNumber) {
        return jdbc.sql("select count(*) > 0 from amendment where case_number = ? and status = 'open'").param(caseNumber).query(Boolean.class).single();
    }

    List<String> open(String cycle) {
        return jdbc.sql("""
                select a.case_number from amendment a join needs_report r using (case_number)
                where r.cycle = ? and a.status = 'open' order by 1""").param(cycle).query(String.class).list();
    }

    long ask(String caseNumber, String instanceId, String kind, String useChange, String amounts, boolean claimPaid, String reason, String by) {
        return jdbc.sql("""
                insert into amendment (case_number, instance_id, kind, status, use_change, amounts, claim_paid, reason, asked_by, asked_at)
                values (?, ?, ?, 'open', ?, ?::jsonb, ?, ?, ?, ?) returning id""")
                .params(caseNumber, instanceId, kind, useChange, amounts, claimPaid, reason, person(by), now()).query(Long.class).single();
    }

    void assessed(Amendment amendment, String outcome, String reason, String by) {
        jdbc.sql("update amendment set assessment_outcome = ?, assessment_reason = ?, assessed_by = ?, assessed_at = ? where id = ?")
                .params(outcome, reason, person(by), now(), amendment.id()).update();
    }

    void decided(Amendment amendment, String outcome, String reason, String by) {
        jdbc.sql("update amendment set status = 'ended', outcome = ?, decision_reason = ?, decided_by = ?, decided_at = ? where id = ?")
                .params(outcome, reason, person(by), now(), amendment.id()).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String person(String person) {
        return person == null ? "" : person;
    }
}
