package no.arshjul.forum;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import no.arshjul.language.Messages;
import no.arshjul.registry.Registry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whoever has not declared counts as absent. Conflicts go to the leader, the leader's own to a deputy. When nobody in the meeting can be
 * the deputy, the leader counts as disqualified, so that the meeting does not wait for a ruling that nobody may make.
 */
@Component
class GatherConflicts implements Step {

    private final Meetings meetings;
    private final Conflicts conflicts;
    private final Registry registry;
    private final Messages messages;
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    GatherConflicts(Meetings meetings, Conflicts conflicts, Registry registry, Messages messages, JdbcClient jdbc, ObjectMapper json) {
        this.meetings = meetings;
        this.conflicts = conflicts;
        this.registry = registry;
        this.messages = messages;
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void run(Scope scope) {
        Meeting meeting = meetings.get(scope.businessKey());
        jdbc.sql("update meeting_member set answer = 'absent' where meeting = ? and answer = 'unanswered'").param(meeting.id()).update();
        if (!conflicts.hasDeputy(meeting.id(), scope.county())) {
            String reason = messages.text("forum.no-deputy", registry.county(scope.county()).orElseThrow().languageForm());
            conflicts.ruledBy(Conflicts.DEPUTY, meeting.id(), scope.county())
                    .forEach(own -> conflicts.rule(meeting.id(), own.member(), own.caseNumber(), true, reason, null));
        }
        ArrayNode deciders = json.createArrayNode();
        for (String decider : new String[] {Conflicts.LEADER, Conflicts.DEPUTY}) {
            if (conflicts.ruledBy(decider, meeting.id(), scope.county()).stream().anyMatch(conflict -> conflict.disqualified() == null)) {
                deciders.add(decider);
            }
        }
        scope.setJson("deciders", deciders);
        scope.set("conflictsDeclared", !deciders.isEmpty());
    }
}
