package no.arshjul.engine.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import no.arshjul.flow.InstanceHistory.Event;
import no.arshjul.flow.Slice;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/** The event log: when each task was opened, taken and done, and when the rest was passed. Gateways decide and do nothing; they are left out. */
@Component
class Events {

    private static final int ROWS_AT_A_TIME = 1000;

    private static final String SQL = """
            , passed as (
              select s.id, s.key, s.definition, s.region, s.started, a.act_id_ element, a.act_type_ type, a.sequence_counter_ number, a.task_id_ task,
                a.start_time_ opened, a.end_time_ done, a.act_inst_state_ = 2 cancelled, a.assignee_ assignee
              from scope s join act_hi_actinst a on a.proc_inst_id_ = s.id
              where a.act_type_ not like '%Gateway' and a.act_type_ not in ('multiInstanceBody', 'subProcess')),
            taken as (
              select l.task_id_ task, min(l.timestamp_) at, (array_agg(l.user_id_ order by l.timestamp_))[1] person
              from passed p join act_hi_identitylink l on l.task_id_ = p.task and l.type_ = 'assignee' and l.operation_type_ = 'add' group by l.task_id_),
            log as (
              select p.*, 'schedule' transition, opened at, null person, 0 sort from passed p where task is not null
              union all
              select p.*, 'start', t.at, t.person, 1 from passed p join taken t using (task)
              union all
              select p.*, case when cancelled then 'withdraw' else 'complete' end, done, case when not cancelled then coalesce(
                (select x.person from submission x where x.instance_id = p.id and x.task_id = p.task order by x.id desc limit 1), p.assignee) end, 2
              from passed p where done is not null and (task is not null or not cancelled))
            select l.id, l.key, d.key_ definition, d.version_ as version, l.region, l.element, l.type, l.transition, l.at, l.person, l.definition definition_id
            from log l join act_re_procdef d on d.id_ = l.definition order by l.started, l.id, l.at, l.number, l.sort""";

    private final NamedParameterJdbcTemplate jdbc;
    private final Drawings drawings;

    Events(JdbcTemplate jdbc, Drawings drawings) {
        JdbcTemplate streaming = new JdbcTemplate(jdbc.getDataSource());
        streaming.setFetchSize(ROWS_AT_A_TIME);
        this.jdbc = new NamedParameterJdbcTemplate(streaming);
        this.drawings = drawings;
    }

    void read(Slice slice, Consumer<Event> reader) {
        Scope scope = new Scope(slice);
        Map<String, Map<String, String>> names = new HashMap<>();
        jdbc.query(scope.sql() + SQL, scope.values(), row -> {
            String definition = row.getString("definition_id");
            reader.accept(event(row, names.computeIfAbsent(definition, id -> drawings.of(id).names())));
        });
    }

    private static Event event(ResultSet row, Map<String, String> names) throws SQLException {
        String element = row.getString("element");
        return new Event(row.getString("id"), row.getString("key"), row.getString("definition"), row.getInt("version"), row.getString("region"), element,
                names.getOrDefault(element, element), row.getString("type"), row.getString("transition"), Moment.of(row, "at"), row.getString("person"));
    }
}
