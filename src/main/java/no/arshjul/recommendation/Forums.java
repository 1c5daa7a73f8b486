package no.arshjul.recommendation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which forums meet on a cycle's recommended cases: one meeting for each that a guideline of theirs names. */
@Component
public class Forums {

    private record Forum(String forum, String office) {
    }

    private final JdbcClient jdbc;
    private final Cycles cycles;
    private final ObjectMapper json;

    Forums(JdbcClient jdbc, Cycles cycles, ObjectMapper json) {
        this.jdbc = jdbc;
        this.cycles = cycles;
        this.json = json;
    }

    /** Tells the diagram the meetings to be called: {@code [{key, forum, office}]}. Without any case there is still one. */
    public void callIn(Scope scope, String cycle) {
        ArrayNode meetings = json.createArrayNode();
        List<Forum> forums = forums(cycle, "join needs_report r on r.cycle = f.cycle and r.scheme = f.scheme and r.status = 'recommended'");
        for (Forum forum : forums.isEmpty() ? forums(cycle, "").subList(0, 1) : forums) {
            meetings.addObject().put("key", cycles.nextMeeting(cycle)).put("forum", forum.forum()).put("office", forum.office());
        }
        scope.setJson("meetings", meetings);
        scope.set("meetingKey", meetings.get(0).get("key").asText());  // what a year begun on an older diagram goes by
    }

    private List<Forum> forums(String cycle, String cases) {
        return jdbc.sql("""
                select g.forum, max(g.forum_office) office from cycle_frame f join guideline g on g.id = f.guideline %s
                where f.cycle = ? group by g.forum order by max(g.forum_office) <> 'secretariat', g.forum""".formatted(cases))
                .param(cycle).query(Forum.class).list();
    }
}
