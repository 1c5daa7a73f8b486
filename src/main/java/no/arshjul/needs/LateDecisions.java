package no.arshjul.needs;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every decision on a late report, with reason, person and time. The newest one holds; none is ever overwritten. */
@Component
class LateDecisions {

    /** How many reports of a cycle have been let in and turned away, by the decision that holds. */
    record Earlier(long admitted, long rejected) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    LateDecisions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(String caseNumber, String outcome, String reason, String person, boolean byAppeal) {
        jdbc.sql("insert into needs_late_decision (case_number, outcome, reason, person, by_appeal, decided_at) values (?, ?, ?, ?, ?, ?)")
                .params(caseNumber, outcome, reason, person == null ? "" : person, byAppeal, clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    Earlier earlier(String cycle) {
        return jdbc.sql("""
                select count(*) filter (where outcome = 'admit') admitted, count(*) filter (where outcome = 'reject') rejected
                from (select distinct on (case_number) outcome from needs_late_decision join needs_report using (case_number)
                  where cycle = ? order by case_number, id desc) held""").param(cycle).query(Earlier.class).single();
    }

    boolean isTurnedAway(String caseNumber) {
        return jdbc.sql("select outcome from needs_late_decision where case_number = ? order by id desc limit 1").param(caseNumber)
                .query(String.class).optional().filter("reject"::equals).isPresent();
    }
}
