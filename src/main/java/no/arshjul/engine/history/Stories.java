package no.arshjul.engine.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.arshjul.flow.InstanceHistory.Row;
import no.arshjul.flow.InstanceHistory.Step;
import no.arshjul.flow.InstanceHistory.Story;
import no.arshjul.flow.ProcessHistory.Element;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One instance, step by step, and the way it went. */
@Component
class Stories {

    private static final String SQL = """
            select a.act_id_ element, a.act_type_ type, a.sequence_counter_ number, a.start_time_ started, a.end_time_ ended,
              coalesce(a.act_inst_state_ = 2, false) cancelled, t.due_date_ due,
              coalesce((select s.person from submission s where s.instance_id = a.proc_inst_id_ and s.task_id = a.task_id_ order by s.id desc limit 1), a.assignee_,
                case when a.act_id_ = p.start_act_id_ then p.start_user_id_ end) person,
              (select min(l.timestamp_) from act_hi_identitylink l where l.task_id_ = a.task_id_ and l.type_ = 'assignee' and l.operation_type_ = 'add') claimed
            from act_hi_actinst a join act_hi_procinst p on p.id_ = a.proc_inst_id_ left join act_hi_taskinst t on t.id_ = a.task_id_
            where a.proc_inst_id_ = ? order by a.sequence_counter_, a.start_time_, a.act_id_""";

    /** One passing of an element, or of all of a repeated element together. */
    record Passing(String element, String type, long number, Instant started, Instant ended, boolean cancelled, Instant due, String person,
            Instant claimed) {

        boolean together() {
            return element.endsWith(Drawing.TOGETHER);
        }

        boolean done() {
            return ended != null && !cancelled;
        }
    }

    private static final Set<String> BY_THE_WAY = Set.of("exclusiveGateway", "parallelGateway", "inclusiveGateway", "eventBasedGateway", "subProcess");

    private final JdbcClient jdbc;

    Stories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Story of(Row row, Drawing drawing) {
        List<Passing> all = jdbc.sql(SQL).param(row.id()).query(Stories::passing).list();
        List<Passing> single = all.stream().filter(passing -> !passing.together()).toList();
        return new Story(row, single.stream().map(Passing::element).distinct().toList(),
                single.stream().filter(passing -> passing.ended() == null).map(Passing::element).distinct().toList(), Way.of(all, drawing),
                single.stream().filter(passing -> !BY_THE_WAY.contains(passing.type())).map(passing -> step(passing, drawing)).toList());
    }

    private static Step step(Passing passing, Drawing drawing) {
        String name = drawing.elements().stream().filter(element -> element.id().equals(passing.element())).findFirst().map(Element::name).orElse(null);
        return new Step(passing.element(), name, passing.type(), passing.person(), passing.started(), passing.claimed(), passing.due(),
                passing.ended(), passing.cancelled());
    }

    private static Passing passing(ResultSet row, int number) throws SQLException {
        return new Passing(row.getString("element"), row.getString("type"), row.getLong("number"), Moment.of(row, "started"), Moment.of(row, "ended"),
                row.getBoolean("cancelled"), Moment.of(row, "due"), row.getString("person"), Moment.of(row, "claimed"));
    }
}
