package no.arshjul.recommendation;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.arshjul.flow.Acts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The regions' recommendations, round by round. */
@Component
public class Recommendations {

    private final JdbcClient jdbc;
    private final Acts acts;
    private final Clock clock;

    Recommendations(JdbcClient jdbc, Acts acts, Clock clock) {
        this.acts = acts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Round get(long id) {
        return jdbc.sql("select * from recommendation where id = ?").param(id).query(Round.class).single();
    }

    /** The newest round of a region's list. */
    Optional<Round> latest(String cycle, String scheme, String region) {
        return jdbc.sql("select * from recommendation where cycle = ? and scheme = ? and region = ? order by round desc limit 1")
                .params(cycle, scheme, region).query(Round.class).optional();
    }

    /** Opens a round for these cases. @return its id */
    long open(String cycle, String scheme, String region, Collection<String> cases, long frame, Long ownerFrame) {
        int round = latest(cycle, scheme, region).map(Round::round).orElse(0) + 1;
        long id = jdbc.sql("""
                insert into recommendation (cycle, scheme, region, round, status, instance_id, frame, owner_frame)
                values (?, ?, ?, ?, 'open', '', ?, ?) returning id""")
                .params(cycle, scheme, region, round, frame, ownerFrame).query(Long.class).single();
        cases.forEach(caseNumber -> addCase(id, caseNumber));
        return id;
    }

    void addCase(long round, String caseNumber) {
        jdbc.sql("insert into recommendation_case (recommendation, case_number) values (?, ?)").params(round, caseNumber).update();
        jdbc.sql("update needs_report set status = 'recommended' where case_number = ?").param(caseNumber).update();
    }

    void opened(long round, String instanceId) {
        jdbc.sql("update recommendation set instance_id = ? where id = ?").params(instanceId, round).update();
    }

    String instanceOf(long round) {
        return jdbc.sql("select instance_id from recommendation where id = ?").param(round).query(String.class).single();
    }

    void status(long round, String status) {
        jdbc.sql("update recommendation set status = ?, accepted_at = ? where id = ?")
                .params(Arrays.asList(status, status.equals("accepted") ? clock.instant().atOffset(ZoneOffset.UTC) : null, round)).update();
    }

    List<Asked> asked(long round) {
        return jdbc.sql("""
                select a.case_number, a.year, r.owner, o.name owner_name, r.title, a.owner_amount requested_owner,
                  a.university_amount requested_university
                from recommendation_case c join needs_report r using (case_number) join needs_amount a using (case_number)
                join organisation o on o.orgnr = r.owner where c.recommendation = ? order by a.case_number, a.year""")
                .param(round).query(Asked.class).list();
    }

    List<Line> lines(long round) {
        return jdbc.sql("""
                select case_number, year, priority, owner_amount, university_amount, reason from recommendation_line
                where recommendation = ? order by priority, case_number, year""")
                .param(round).query(Line.class).list();
    }

    /** The newest accepted recommendation for a case, all years; never above what is asked for now, as when an owner has left since. */
    public List<Line> accepted(String caseNumber) {
        return jdbc.sql("""
                select case_number, year, l.priority, least(l.owner_amount, a.owner_amount) owner_amount,
                  least(l.university_amount, a.university_amount) university_amount, l.reason
                from recommendation_line l join needs_amount a using (case_number, year)
                where case_number = :case and recommendation = (select max(c.recommendation) from recommendation_case c
                  join recommendation r on r.id = c.recommendation where c.case_number = :case and r.status = 'accepted')
                order by year""").param("case", caseNumber).query(Line.class).list();
    }

    /** Everybody who sent any version of a recommendation in this cycle, or on whose behalf one was sent (R6). */
    public Set<String> recommenders(String cycle) {
        Set<String> recommenders = new TreeSet<>(jdbc.sql("""
                select distinct v.person from recommendation_version v join recommendation r on r.id = v.recommendation
                where r.cycle = ? and v.person is not null""").param(cycle).query(String.class).list());
        acts.of("prioritise", jdbc.sql("select distinct instance_id from recommendation where cycle = ?").param(cycle).query(String.class).list())
                .forEach(act -> recommenders.addAll(act.persons()));
        return recommenders;
    }
}
