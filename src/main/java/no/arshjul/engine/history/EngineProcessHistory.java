package no.arshjul.engine.history;

import java.util.List;
import java.util.Optional;
import no.arshjul.flow.ProcessHistory;
import no.arshjul.flow.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts in the engine's history tables. */
@Component
class EngineProcessHistory implements ProcessHistory {

    private final JdbcClient jdbc;
    private final Drawings drawings;
    private final TimesOfSteps times;
    private final Ways ways;

    EngineProcessHistory(JdbcClient jdbc, Drawings drawings, TimesOfSteps times, Ways ways) {
        this.jdbc = jdbc;
        this.drawings = drawings;
        this.times = times;
        this.ways = ways;
    }

    private record Deployed(String id, String name, int version) {
    }

    @Override
    public Optional<Diagram> diagram(String definition, Integer version) {
        List<Deployed> all = jdbc.sql("select id_ id, name_ as name, version_ as version from act_re_procdef where key_ = ? and tenant_id_ is null order by version_ desc")
                .param(definition).query(Deployed.class).list();
        return all.stream().filter(it -> version == null || it.version() == version).findFirst().map(found -> {
            Drawing drawing = drawings.of(found.id());
            return new Diagram(found.id(), definition, found.name(), found.version(), all.stream().map(Deployed::version).toList(), drawing.elements(),
                    drawing.lines());
        });
    }

    @Override
    public Counts counts(Slice slice) {
        Drawing drawing = drawing(slice);
        List<Passed> passed = ways.passings(slice, drawing);
        return new Counts(passed.stream().filter(it -> !it.element().endsWith(Drawing.TOGETHER)).toList(), ways.counted(slice, drawing, passed));
    }

    @Override
    public List<Times> times(Slice slice) {
        return times.of(slice);
    }

    /** What is done several times over at once is done once: the row of all together counts. */
    @Override
    public List<Rework> rework(Slice slice) {
        Scope scope = new Scope(slice).with("steps", passings(slice));
        return jdbc.sql(scope.sql() + """
                select element, sum(runs - 1)::bigint repeated, count(*) instances from (
                  select s.id, replace(a.act_id_, '#multiInstanceBody', '') element, count(*) runs
                  from scope s join act_hi_actinst a on a.proc_inst_id_ = s.id and a.act_id_ = any (:steps) and a.act_type_ not like '%EndEvent' group by 1, 2) x
                where runs > 1 group by element order by repeated desc, element""").params(scope.values()).query(Rework.class).list();
    }

    private record Path(String path, long count, double share, double days, String example) {
    }

    @Override
    public List<Variant> variants(Slice slice, int most) {
        Scope scope = new Scope(slice).with("most", most).with("steps", passings(slice));
        return jdbc.sql(scope.sql() + """
                select path, count(*) as count, count(*)::float8 / sum(count(*)) over () share,
                  percentile_cont(0.5) within group (order by duration) / 86400000 days, (array_agg(id order by ended desc, id))[1] example
                from (select s.id, s.duration, s.ended,
                    string_agg(replace(a.act_id_, '#multiInstanceBody', ''), ' ' order by a.sequence_counter_, a.start_time_, a.act_id_) as path
                  from scope s join act_hi_actinst a on a.proc_inst_id_ = s.id and a.act_id_ = any (:steps) and a.act_inst_state_ <> 2
                  where s.ended is not null group by s.id, s.duration, s.ended) x
                group by path order by count desc, path limit :most""").params(scope.values()).query(Path.class).list().stream()
                .map(path -> new Variant(List.of(path.path().split(" ")), path.count(), path.share(), path.days(), path.example())).toList();
    }

    /** The steps of the diagram, as the history names one passing of them. */
    private String[] passings(Slice slice) {
        Drawing drawing = drawing(slice);
        return drawing.steps().stream().map(drawing::passing).toArray(String[]::new);
    }

    private Drawing drawing(Slice slice) {
        return drawings.of(diagram(slice.definition(), slice.version()).orElseThrow().id());
    }
}
