package no.arshjul.engine.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import no.arshjul.flow.ProcessHistory.Times;
import no.arshjul.flow.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long the tasks of a process waited and were worked on. A task is taken when it gets its first assignee. */
@Component
class TimesOfSteps {

    private static final String SQL = """
            , task as materialized (
              select t.task_def_key_ step, s.region, s.county, t.delete_reason_ = 'completed' done, t.end_time_ is null open, t.due_date_ due,
                t.start_time_ opened, t.end_time_ completed, first.taken
              from scope s join act_hi_taskinst t on t.proc_inst_id_ = s.id
                left join lateral (select min(l.timestamp_) taken from act_hi_identitylink l
                  where l.task_id_ = t.id_ and l.type_ = 'assignee' and l.operation_type_ = 'add') first on true),
            measured as (
              select step, region, county, done, open and due < :now overdue, case when done and due is not null then (completed <= due)::int end in_time,
                case when done then extract(epoch from completed - opened)::float8 / 60 end minutes,
                case when done then extract(epoch from coalesce(least(taken, completed), completed) - opened)::float8 / 60 end waiting,
                case when done and taken <= completed then extract(epoch from completed - taken)::float8 / 60 end working
              from task)
            select step, region, min(county) county, count(*) filter (where done) as count, count(*) filter (where overdue) overdue,
              percentile_cont(0.5) within group (order by minutes) minutes, percentile_cont(0.5) within group (order by waiting) waiting,
              percentile_cont(0.5) within group (order by working) working, avg(in_time) in_time,
              (select g.name from region g where g.county = min(m.county) and g.id = m.region) region_name
            from measured m group by grouping sets ((step), (step, region), ())
            having grouping(step) = 1 or grouping(region) = 1 or region is not null
            order by step nulls last, region nulls first""";

    private final JdbcClient jdbc;
    private final Clock clock;

    TimesOfSteps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Times> of(Slice slice) {
        Scope scope = new Scope(slice).with("now", Timestamp.from(clock.instant()));
        return jdbc.sql(scope.sql() + SQL).params(scope.values()).query(TimesOfSteps::times).list();
    }

    private static Times times(ResultSet row, int number) throws SQLException {
        return new Times(row.getString("step"), row.getString("region"), row.getString("region_name"), row.getLong("count"), row.getLong("overdue"),
                figure(row, "minutes"), figure(row, "waiting"), figure(row, "working"), figure(row, "in_time"));
    }

    private static Double figure(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
