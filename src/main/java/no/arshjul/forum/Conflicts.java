package no.arshjul.forum;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.arshjul.flow.People;
import no.arshjul.flow.People.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Possible conflicts of a meeting, by who rules on them: nobody rules on one's own. */
@Component
class Conflicts {

    static final String LEADER = "forum-leader";
    static final String DEPUTY = "forum";

    record Conflict(String member, String caseNumber, String reason, Boolean disqualified, String rulingReason) {
    }

    private final JdbcClient jdbc;
    private final People people;

    Conflicts(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    List<Conflict> of(long meeting) {
        return jdbc.sql("select * from conflict where meeting = ? order by member, case_number").param(meeting).query(Conflict.class).list();
    }

    /** @param decider {@link #LEADER} rules on the members', {@link #DEPUTY} on the leader's own */
    List<Conflict> ruledBy(String decider, long meeting, String county) {
        Set<String> leaders = people.of(county).stream().filter(person -> person.groups().contains(LEADER)).map(Person::id)
                .collect(Collectors.toSet());
        return of(meeting).stream().filter(conflict -> leaders.contains(conflict.member()) == decider.equals(DEPUTY)).toList();
    }

    /** Whether somebody in the meeting may rule on the leader's own conflicts: a member of the forum who is not its leader. */
    boolean hasDeputy(long meeting, String county) {
        List<String> declared = jdbc.sql("select member from meeting_member where meeting = ? and answer = 'declared'").param(meeting)
                .query(String.class).list();
        return people.of(county).stream().filter(person -> declared.contains(person.id()))
                .anyMatch(person -> person.groups().contains(DEPUTY) && !person.groups().contains(LEADER));
    }

    void rule(long meeting, String member, String caseNumber, boolean disqualified, String reason, String by) {
        jdbc.sql("""
                update conflict set disqualified = ?, ruling_reason = ?, ruled_by = ?
                where meeting = ? and member = ? and case_number = ?""")
                .params(disqualified, reason, by, meeting, member, caseNumber).update();
    }
}
