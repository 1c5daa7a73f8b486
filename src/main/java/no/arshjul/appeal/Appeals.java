package no.arshjul.appeal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import no.arshjul.decision.Amounts;
import no.arshjul.flow.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The appeals of the house. */
@Component
class Appeals {

    private final JdbcClient jdbc;
    private final Clock clock;

    Appeals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The appeal that an instance of the diagram is about. */
    Appeal of(Scope scope) {
        return jdbc.sql("select * from appeal where id = ?").param(Long.parseLong(scope.text("appeal"))).query(Appeal.class).single();
    }

    boolean anyOpen(String caseNumber) {
        return jdbc.sql("select count(*) > 0 from appeal where case_number = ? and status <> 'ended'").param(caseNumber).query(Boolean.class).single();
    }

    /** The cases of a cycle with an appeal that has not been answered. */
    List<String> open(String cycle) {
        return jdbc.sql("""
                select a.case_number from appeal a join needs_report r using (case_number)
                where r.cycle = ? and a.status <> 'ended' order by 1""").param(cycle).query(String.class).list();
    }

    long receive(String caseNumber, String instanceId, String subject, LocalDate receivedOn, String sentBy, String grounds) {
        return jdbc.sql("""
                insert into appeal (case_number, instance_id, subject, status, received_on, sent_by, grounds, registered_at)
                values (?, ?, ?, 'received', ?, ?, ?, ?) returning id""")
                .params(caseNumber, instanceId, subject, receivedOn, person(sentBy), grounds, now()).query(Long.class).single();
    }

    void assessed(Appeal appeal, boolean timely, String assessment, String outcome, String by) {
        jdbc.sql("""
                update appeal set status = 'assessed', timely = ?, assessment = ?, assessment_outcome = ?, assessed_by = ?, assessed_at = ?
                where id = ?""").params(timely, assessment, outcome, person(by), now(), appeal.id()).update();
    }

    /** @param changed the new amounts, or null when none are changed */
    void decided(Appeal appeal, String outcome, String reason, Amounts changed, String by) {
        jdbc.sql("""
                update appeal set status = ?, outcome = ?, decision_reason = ?, changed_owner = ?, changed_university = ?, decided_by = ?,
                  decided_at = ? where id = ?""")
                .params(Arrays.asList(outcome.equals("uphold") ? "forwarded" : "ended", outcome, reason, owner(changed), university(changed),
                        person(by), now(), appeal.id())).update();
    }

    void answered(Appeal appeal, String outcome, LocalDate on, Amounts changed, String by) {
        jdbc.sql("""
                update appeal set status = ?, instance_outcome = ?, instance_date = ?, changed_owner = ?, changed_university = ?,
                  instance_recorded_by = ? where id = ?""")
                .params(Arrays.asList(outcome.equals("repeal") ? "received" : "ended", outcome, on, owner(changed), university(changed),
                        person(by), appeal.id())).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Long owner(Amounts amounts) {
        return amounts == null ? null : amounts.ownerAmount().amount();
    }

    private static Long university(Amounts amounts) {
        return amounts == null ? null : amounts.universityAmount().amount();
    }

    private static String person(String person) {
        return person == null ? "" : person;
    }
}
