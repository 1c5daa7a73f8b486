package no.arshjul.forum;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever has not declared counts as absent. Conflicts go to the leader, the leader's own to a deputy. */
@Component
class GatherConflicts implements Step {

    private final Meetings meetings;
    private final Conflicts conflicts;
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    GatherConflicts(Meetings meetings, Conflicts conflicts, JdbcClient jdbc, ObjectMapper json) {
        this.meetings = meetings;
        this.conflicts = conflicts;
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void run(Scope scope) {
        Meeting meeting = meetings.get(scope.businessKey());
        jdbc.sql("update meeting_member set answer = 'absent' where meeting = ? and answer = 'unanswered'").param(meeting.id()).update();
        ArrayNode deciders = json.createArrayNode();
        for (String decider : new String[] {Conflicts.LEADER, Conflicts.DEPUTY}) {
            if (!conflicts.ruledBy(decider, meeting.id(), scope.county()).isEmpty()) {
                deciders.add(decider);
            }
        }
        scope.setJson("deciders", deciders);
        scope.set("conflictsDeclared", !deciders.isEmpty());
    }
}
