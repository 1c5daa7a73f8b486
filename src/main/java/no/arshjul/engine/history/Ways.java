package no.arshjul.engine.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.arshjul.flow.ProcessHistory.Element;
import no.arshjul.flow.ProcessHistory.Line;
import no.arshjul.flow.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The lines that tokens went along. The engine keeps elements and no lines: whoever is done with an element goes on along its line, and from
 * a gateway with several along the one to whichever of their ends came next.
 */
@Component
class Ways {

    private static final String DONE = """
            select a.act_id_ element, count(*) as times from scope s join act_hi_actinst a on a.proc_inst_id_ = s.id
            where a.end_time_ is not null and a.act_inst_state_ <> 2 group by a.act_id_""";

    private static final String CHOSEN = """
            , fork as (select * from unnest(:sources, :targets, :lines) as f (source, target, line))
            select n.line, count(*) as times
            from scope s join act_hi_actinst g on g.proc_inst_id_ = s.id and g.act_id_ in (select source from fork) and g.act_inst_state_ <> 2
              cross join lateral (select f.line from fork f join act_hi_actinst b on b.proc_inst_id_ = g.proc_inst_id_ and b.act_id_ = f.target
                where f.source = g.act_id_ and b.sequence_counter_ > g.sequence_counter_ order by b.sequence_counter_, b.start_time_ limit 1) n
            group by n.line""";

    private final JdbcClient jdbc;

    Ways(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Counted(String name, long times) {
    }

    /** How often each line was gone along in these instances, by its id. */
    Map<String, Long> counted(Slice slice, Drawing drawing) {
        Map<String, Long> done = ask(slice, DONE, Map.of());
        Map<String, Long> counted = new HashMap<>(chosen(slice, drawing));
        for (Element element : drawing.elements()) {
            long times = done.getOrDefault(drawing.passing(element.id()), 0L) / drawing.tokens(element.id());
            if (times > 0 && !drawing.choices().contains(element)) {
                drawing.from(element.id()).forEach(line -> counted.put(line.id(), times));
            }
        }
        return counted;
    }

    private Map<String, Long> chosen(Slice slice, Drawing drawing) {
        List<Line> lines = new ArrayList<>();
        drawing.choices().forEach(choice -> lines.addAll(drawing.from(choice.id())));
        return lines.isEmpty() ? Map.of() : ask(slice, CHOSEN, Map.of("sources", lines.stream().map(Line::source).toArray(String[]::new),
                "targets", lines.stream().map(line -> drawing.passing(line.target())).toArray(String[]::new),
                "lines", lines.stream().map(Line::id).toArray(String[]::new)));
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
