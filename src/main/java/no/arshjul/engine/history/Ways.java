package no.arshjul.engine.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.arshjul.flow.ProcessHistory.Element;
import no.arshjul.flow.ProcessHistory.Line;
import no.arshjul.flow.ProcessHistory.Passed;
import no.arshjul.flow.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The lines that tokens went along. The engine keeps elements and no lines. Whoever is done with an element goes on along its line. Of a
 * gateway's several lines, one that leads where no other does was taken as often as its end was begun, or waits to be; the one that is left
 * was taken by the rest; and only where several lead where others lead too, it is looked up which of their ends came next.
 */
@Component
class Ways {

    /** By an index of the engine's own that has all of it: {@code act_idx_hi_act_inst_stats}. */
    private static final String PASSED = """
            select a.act_id_ element, count(a.end_time_) finished, count(*) filter (where a.end_time_ is not null and a.act_inst_state_ = 2) cancelled,
              count(*) filter (where a.end_time_ is null) running
            from scope s join act_hi_actinst a on a.proc_inst_id_ = s.id and a.proc_def_id_ = s.definition group by a.act_id_ order by a.act_id_""";

    /** A token before an element that is done asynchronously: the history has nothing of it yet. */
    private static final String UNDER_WAY = """
            select e.act_id_, count(*) from scope s join act_ru_execution e on e.proc_inst_id_ = s.id join act_ru_job j on j.execution_id_ = e.id_
            where s.ended is null and j.handler_type_ = 'async-continuation' and j.handler_cfg_ like 'transition-create-scope%' group by e.act_id_""";

    private static final String CHOSEN = """
            , fork as (select * from unnest(:sources, :targets, :lines) as f (source, target, line))
            select n.line, count(*)
            from scope s join act_hi_actinst g on g.proc_inst_id_ = s.id and g.act_id_ = any (:sources) and g.act_inst_state_ <> 2
              cross join lateral (select f.line from fork f join act_hi_actinst b on b.proc_inst_id_ = g.proc_inst_id_ and b.act_id_ = f.target
                where f.source = g.act_id_ and b.sequence_counter_ > g.sequence_counter_ order by b.sequence_counter_, b.start_time_ limit 1) n
            group by n.line""";

    private final JdbcClient jdbc;

    Ways(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All elements, and those that are done several times over at once also as a whole. */
    List<Passed> passings(Slice slice, Drawing drawing) {
        Scope scope = new Scope(slice);
        return jdbc.sql(scope.sql() + PASSED).params(scope.values()).query(Passed.class).list().stream().map(drawing::once).toList();
    }

    /** How often each line was gone along in these instances, by its id. @param all their {@link #passings} */
    Map<String, Long> counted(Slice slice, Drawing drawing, List<Passed> all) {
        Map<String, Passed> passed = all.stream().collect(Collectors.toMap(Passed::element, Function.identity()));
        Map<String, Long> underWay = ask(slice, UNDER_WAY, Map.of());
        Map<String, Long> counted = new HashMap<>();
        List<Line> unknown = new ArrayList<>();
        for (Element element : drawing.elements()) {
            List<Line> lines = drawing.from(element.id());
            long times = done(passed.get(drawing.passing(element.id())));
            if (!drawing.choices().contains(element)) {
                lines.forEach(line -> counted.put(line.id(), times));
                continue;
            }
            List<Line> shared = lines.stream().filter(line -> drawing.incoming().get(line.target()) > 1).toList();
            lines.stream().filter(line -> !shared.contains(line)).forEach(line -> counted.put(line.id(),
                    begun(passed.get(drawing.passing(line.target()))) + underWay.getOrDefault(line.target(), 0L)));
            if (shared.size() == 1) {
                long others = lines.stream().filter(line -> !shared.contains(line)).mapToLong(line -> counted.get(line.id())).sum();
                counted.put(shared.get(0).id(), Math.max(0, times - others));
            } else if (times > 0) {
                unknown.addAll(shared);
            }
        }
        counted.putAll(chosen(slice, unknown, drawing));
        counted.values().removeIf(times -> times == 0);
        return counted;
    }

    private static long done(Passed passed) {
        return passed == null ? 0 : passed.finished() - passed.cancelled();
    }

    private static long begun(Passed passed) {
        return passed == null ? 0 : passed.finished() + passed.running();
    }

    private Map<String, Long> chosen(Slice slice, List<Line> unknown, Drawing drawing) {
        List<Line> lines = drawing.lines().stream().filter(line -> unknown.stream().anyMatch(it -> it.source().equals(line.source()))).toList();
        Map<String, Long> chosen = lines.isEmpty() ? Map.of() : ask(slice, CHOSEN, Map.of(
                "sources", lines.stream().map(Line::source).toArray(String[]::new),
                "targets", lines.stream().map(line -> drawing.passing(line.target())).toArray(String[]::new),
                "lines", lines.stream().map(Line::id).toArray(String[]::new)));
        return unknown.stream().filter(line -> chosen.containsKey(line.id())).collect(Collectors.toMap(Line::id, line -> chosen.get(line.id())));
    }

    private Map<String, Long> ask(Slice slice, String question, Map<String, Object> more) {
        Scope scope = new Scope(slice);
        Map<String, Long> counted = new HashMap<>();
        jdbc.sql(scope.sql() + question).params(scope.values()).params(more).query(row -> {
            counted.put(row.getString(1), row.getLong(2));
        });
        return counted;
    }
}
