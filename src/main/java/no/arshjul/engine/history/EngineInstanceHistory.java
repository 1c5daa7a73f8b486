package no.arshjul.engine.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import no.arshjul.flow.InstanceHistory;
import no.arshjul.flow.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds instances in the engine's history by what people know of them. */
@Component
class EngineInstanceHistory implements InstanceHistory {

    private static final String ROWS = """
            select p.id_ id, p.proc_def_key_ definition, d.id_ definition_id, d.name_ as name, d.version_ as version, p.business_key_ business_key, p.tenant_id_ county,
              r.title, o.name owner, %s region, p.start_time_ started, p.end_time_ ended, p.end_act_id_ end_element,
              (select g.name from region g where g.county = p.tenant_id_ and g.id = %s) region_name
            """.formatted(Scope.REGION, Scope.REGION);
    private static final String FROM = """
            from act_hi_procinst p join act_re_procdef d on d.id_ = p.proc_def_id_
              left join needs_report r on r.case_number = p.business_key_ left join competence_plan c on c.key = p.business_key_
              left join organisation o on o.orgnr = coalesce(r.owner, c.owner)
            where\s""";

    private final JdbcClient jdbc;
    private final Drawings drawings;
    private final Stories stories;
    private final Events events;

    EngineInstanceHistory(JdbcClient jdbc, Drawings drawings, Stories stories, Events events) {
        this.jdbc = jdbc;
        this.drawings = drawings;
        this.stories = stories;
        this.events = events;
    }

    @Override
    public Page find(Wanted wanted, int page, int size) {
        Scope scope = new Scope(wanted.slice());
        if (wanted.text() != null) {
            scope.and("(p.business_key_ ilike :text or o.name ilike :text or o.orgnr = :exact or r.title ilike :text)", "text",
                    "%" + wanted.text().replaceAll("([\\\\%_])", "\\\\$1") + "%");
            scope.with("exact", wanted.text());
        }
        if (wanted.region() != null) {
            scope.and(Scope.REGION + " = :region", "region", wanted.region());
        }
        if (wanted.ended() != null) {
            scope.and(wanted.ended() ? "p.end_time_ is not null" : "p.end_time_ is null");
        }
        String from = FROM + scope.conditions();
        long total = jdbc.sql("select count(*) " + from).params(scope.values()).query(Long.class).single();
        List<Row> rows = jdbc.sql(ROWS + from + " order by p.start_time_ desc, p.id_ limit :size offset :skipped").params(scope.values())
                .param("size", size).param("skipped", (page - 1L) * size).query(this::row).list();
        return new Page(rows, total);
    }

    @Override
    public Optional<Story> story(String instance, Set<String> counties) {
        Scope scope = new Scope(new Slice(null, counties, null, null));
        scope.and("p.id_ = :instance", "instance", instance);
        return jdbc.sql(ROWS + FROM + scope.conditions()).params(scope.values()).query(this::row).optional()
                .map(row -> stories.of(row, drawings.of(row.definitionId())));
    }

    @Override
    public void events(Slice slice, Consumer<Event> reader) {
        events.read(slice, reader);
    }

    private Row row(ResultSet row, int number) throws SQLException {
        String end = row.getString("end_element");
        Drawing drawing = drawings.of(row.getString("definition_id"));
        return new Row(row.getString("id"), row.getString("definition"), row.getString("definition_id"), row.getString("name"), row.getInt("version"),
                row.getString("business_key"), row.getString("county"), row.getString("title"), row.getString("owner"), row.getString("region"),
                row.getString("region_name"), Moment.of(row, "started"), Moment.of(row, "ended"), end == null ? null : drawing.names().getOrDefault(end, end));
    }
}
