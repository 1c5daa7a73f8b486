package no.arshjul.forum;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.arshjul.flow.Acts;
import no.arshjul.needs.NeedsReport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The forum's meetings, who was there, and what was said of each line. */
@Component
public class Meetings {

    private final JdbcClient jdbc;
    private final Acts acts;

    Meetings(JdbcClient jdbc, Acts acts) {
        this.acts = acts;
        this.jdbc = jdbc;
    }

    Optional<Meeting> find(String key) {
        return jdbc.sql("select * from meeting where key = ?").param(key).query(Meeting.class).optional();
    }

    Meeting get(String key) {
        return find(key).orElseThrow();
    }

    /** @param forum whose cases they are; null: all that are recommended */
    Meeting open(String key, String cycle, String instanceId, String forum) {
        return find(key).orElseGet(() -> {
            jdbc.sql("insert into meeting (key, cycle, instance_id, status, forum) values (?, ?, ?, 'calling', ?)")
                    .params(key, cycle, instanceId, forum == null ? "" : forum).update();
            jdbc.sql("""
                    insert into meeting_case (meeting, case_number)
                    select m.id, r.case_number from meeting m join needs_report r on r.cycle = m.cycle
                      join cycle_frame f on f.cycle = r.cycle and f.scheme = r.scheme join guideline g on g.id = f.guideline
                    where m.key = ? and r.status = 'recommended' and m.forum in ('', g.forum)""").param(key).update();
            return get(key);
        });
    }

    /** Keys of a cycle's meetings that are still to be called. */
    List<String> calling(String cycle) {
        return jdbc.sql("select key from meeting where cycle = ? and status = 'calling' order by key").param(cycle).query(String.class).list();
    }

    boolean anyCalled(String cycle) {
        return jdbc.sql("select count(*) > 0 from meeting where cycle = ? and status <> 'calling'").param(cycle).query(Boolean.class).single();
    }

    void status(long meeting, String status) {
        jdbc.sql("update meeting set status = ? where id = ?").params(status, meeting).update();
    }

    List<NeedsReport> cases(long meeting) {
        return jdbc.sql("select r.* from meeting_case c join needs_report r using (case_number) where c.meeting = ? order by case_number")
                .param(meeting).query(NeedsReport.class).list();
    }

    List<String> members(long meeting, String answer) {
        return jdbc.sql("select member from meeting_member where meeting = ? and answer = ? order by member").params(meeting, answer)
                .query(String.class).list();
    }

    List<String> members(long meeting) {
        return jdbc.sql("select member from meeting_member where meeting = ? order by member").param(meeting).query(String.class).list();
    }

    /** Who was there, by the minutes; who had declared, when there was no scheme to record minutes of. */
    List<String> present(long meeting) {
        boolean recorded = jdbc.sql("select count(*) > 0 from minutes where meeting = ?").param(meeting).query(Boolean.class).single();
        return !recorded ? members(meeting, "declared")
                : jdbc.sql("select distinct unnest(present) member from minutes where meeting = ? order by member").param(meeting)
                        .query(String.class).list();
    }

    /** Members who have been found partial in a case. */
    List<String> disqualified(long meeting, String caseNumber) {
        return jdbc.sql("select member from conflict where meeting = ? and case_number = ? and disqualified").params(meeting, caseNumber)
                .query(String.class).list();
    }

    List<ForumLine> lines(long meeting) {
        return jdbc.sql("select * from minutes_line where meeting = ? order by case_number, year").param(meeting).query(ForumLine.class).list();
    }

    /** The forum's last word on every case of a cycle that it has dealt with in approved minutes. */
    public List<ForumLine> jointRecommendation(String cycle) {
        return jdbc.sql("""
                select case_number, year, l.outcome, least(l.owner_amount, a.owner_amount) owner_amount,
                  least(l.university_amount, a.university_amount) university_amount, l.reason
                from minutes_line l join needs_report r using (case_number) join needs_amount a using (case_number, year)
                where r.cycle = ? and r.status = 'forum' and l.meeting = (select max(x.meeting) from minutes_line x
                  join meeting m on m.id = x.meeting where x.case_number = l.case_number and m.status = 'approved')
                order by case_number, year""").param(cycle).query(ForumLine.class).list();
    }

    List<ForumLine> jointRecommendation(String cycle, String scheme) {
        List<String> cases = jdbc.sql("select case_number from needs_report where cycle = ? and scheme = ?").params(cycle, scheme)
                .query(String.class).list();
        return jointRecommendation(cycle).stream().filter(line -> cases.contains(line.caseNumber())).toList();
    }

    /**
     * Everybody who took part in making any version of the joint recommendation: members present or voting, and the leader who
     * approved (R6), also in minutes that were written anew later.
     */
    public Set<String> recommenders(String cycle) {
        Set<String> recommenders = new TreeSet<>(jdbc.sql("""
                select distinct unnest(present) from minutes join meeting on meeting.id = minutes.meeting where cycle = :cycle
                union select approved_by from meeting where cycle = :cycle and approved_by is not null""")
                .param("cycle", cycle).query(String.class).list());
        List<String> instances = jdbc.sql("select instance_id from meeting where cycle = ?").param(cycle).query(String.class).list();
        acts.of("record-minutes", instances).forEach(act -> {
            act.values().path("present").forEach(member -> recommenders.add(member.asText()));
            act.values().path("votes").forEach(vote -> recommenders.add(vote.path("member").asText()));
        });
        acts.of("approve-minutes", instances).stream().filter(act -> act.values().path("minutesApproved").asBoolean())
                .forEach(act -> recommenders.addAll(act.persons()));
        return recommenders;
    }

    /** Whether a meeting with approved minutes has been held in this cycle (R5). */
    public boolean isHeld(String cycle) {
        return jdbc.sql("select count(*) > 0 from meeting where cycle = ? and status = 'approved'").param(cycle).query(Boolean.class).single();
    }
}
