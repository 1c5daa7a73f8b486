package no.arshjul.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.arshjul.flow.CycleWork;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.SourceTexts;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks the engine's tables, {@code act_ru_*} for what waits and {@code act_hi_*} for what was done. An instance belongs to a cycle by
 * its business key; a grant by the award that it carries out, since a later year's grant has the case number of an earlier cycle.
 */
@Component
class EngineCycleWork implements CycleWork {

    private static final String WORK = """
            with work as (
              select t.id_, t.task_def_key_, t.name_, t.create_time_, t.due_date_, t.proc_inst_id_, e.business_key_, d.key_ definition,
                r.title, coalesce(r.region, nullif(split_part(e.business_key_, '/', 3), '')) region, coalesce(g.role,
                  case when d.key_ = 'forum-meeting' then 'forum' else 'other' end) as role
              from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_ join act_re_procdef d on d.id_ = t.proc_def_id_
                left join needs_report r on r.case_number = e.business_key_
                left join award a on a.instance_id = t.proc_inst_id_
                left join lateral (select regexp_replace(l.group_id_, '^(owner|university|region)-.*$', '\\1') as role
                  from act_ru_identitylink l where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null
                  order by l.group_id_ !~ '^(owner|university|region)(-|$)', l.group_id_ limit 1) g on true
              where t.tenant_id_ = :county
                and (e.business_key_ = :cycle or starts_with(e.business_key_, :cycle || '/') or coalesce(a.cycle, r.cycle) = :cycle))
            """;

    private static final String DONE = """
            select ((h.end_time_ at time zone :zone) at time zone 'Europe/Oslo')::date as day, count(*) as pieces from (
                select h.end_time_, h.delete_reason_ from cycle c join act_hi_taskinst h on h.root_proc_inst_id_ = c.instance_id where c.key = :cycle
                union all
                select h.end_time_, h.delete_reason_ from payout_run p join act_hi_taskinst h on h.proc_inst_id_ = p.instance_id where p.cycle = :cycle
                union all
                select h.end_time_, h.delete_reason_ from award a join act_hi_taskinst h on h.proc_inst_id_ = a.instance_id where a.cycle = :cycle
                union all
                select h.end_time_, h.delete_reason_ from needs_report r join act_hi_procinst i on i.business_key_ = r.case_number and i.proc_def_key_ <> 'grant'
                  join act_hi_taskinst h on h.proc_inst_id_ = i.proc_inst_id_ where r.cycle = :cycle) h
            where h.end_time_ is not null and h.delete_reason_ = 'completed' group by 1 order by 1""";

    private final JdbcClient jdbc;
    private final SourceTexts texts;
    private final ProcessEngine engine;

    EngineCycleWork(JdbcClient jdbc, SourceTexts texts, @Lazy ProcessEngine engine) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.engine = engine;
    }

    @Override
    public List<Count> counts(String county, String cycle, Instant now) {
        return ask(WORK + """
                select task_def_key_ task, count(*) as open, count(*) filter (where due_date_ < :now) overdue
                from work group by 1 order by 1""", county, cycle, now).query(Count.class).list();
    }

    @Override
    public List<Late> late(String county, String cycle, Instant now) {
        return ask(WORK + "select task_def_key_, business_key_, due_date_ from work where due_date_ < :now order by due_date_, business_key_, id_ limit "
                + LATE_ONES, county, cycle, now).query((row, number) -> new Late(row.getString(1), row.getString(2), instant(row, "due_date_"))).list();
    }

    @Override
    public List<Holder> holders(String county, String cycle, Instant now) {
        Map<List<String>, Holder> holders = new LinkedHashMap<>();
        ask(WORK + """
                select * from (select work.*, due_date_ is not null and due_date_ < :now as overdue, count(*) over holder as all_open,
                    count(*) filter (where due_date_ < :now) over holder as all_overdue, min(create_time_) over holder as oldest,
                    row_number() over (partition by role, region order by create_time_, id_) as number
                  from work window holder as (partition by role, region)) held
                where number <=\s""" + TASKS_A_HOLDER + " order by oldest, role, region, number", county, cycle, now)
                .query(row -> {
                    String role = row.getString("role");
                    String region = row.getString("region");
                    Holder first = new Holder(role, region, row.getLong("all_open"), row.getLong("all_overdue"), instant(row, "oldest"), new ArrayList<>());
                    holders.computeIfAbsent(java.util.Arrays.asList(role, region), key -> first).tasks().add(held(row));
                });
        return List.copyOf(holders.values());
    }

    @Override
    public List<Incident> incidents(String county, String cycle) {
        return jdbc.sql("""
                select i.proc_inst_id_, i.proc_def_id_, d.key_ definition, e.business_key_, i.incident_type_, i.activity_id_, i.incident_timestamp_
                from act_ru_incident i join act_ru_execution e on e.id_ = i.proc_inst_id_ join act_re_procdef d on d.id_ = i.proc_def_id_
                  left join needs_report r on r.case_number = e.business_key_
                  left join award a on a.instance_id = i.proc_inst_id_
                where i.tenant_id_ = :county and i.cause_incident_id_ = i.id_
                  and (e.business_key_ = :cycle or starts_with(e.business_key_, :cycle || '/') or coalesce(a.cycle, r.cycle) = :cycle)
                order by i.incident_timestamp_, i.id_""").param("county", county).param("cycle", cycle).query(this::incident).list();
    }

    @Override
    public Map<LocalDate, Long> doneByDay(String cycle) {
        Map<LocalDate, Long> days = new LinkedHashMap<>();
        jdbc.sql(DONE).param("cycle", cycle).param("zone", ZoneId.systemDefault().getId()).query(row -> {
            days.put(row.getObject("day", LocalDate.class), row.getLong("pieces"));
        });
        return days;
    }

    private JdbcClient.StatementSpec ask(String sql, String county, String cycle, Instant now) {
        return jdbc.sql(sql).param("county", county).param("cycle", cycle).param("now", Timestamp.from(now));
    }

    private Held held(ResultSet row) throws SQLException {
        String name = row.getString("name_");
        return new Held(row.getString("id_"), row.getString("task_def_key_"), name, texts.diagram(name, LanguageForm.NN), row.getString("business_key_"),
                row.getString("title"), instant(row, "create_time_"), instant(row, "due_date_"), row.getBoolean("overdue"),
                row.getString("proc_inst_id_"), row.getString("definition"));
    }

    private Incident incident(ResultSet row, int number) throws SQLException {
        String step = row.getString("activity_id_");
        String name = engine.getRepositoryService().getBpmnModelInstance(row.getString("proc_def_id_")).getModelElementById(step).getAttributeValue("name");
        return new Incident(row.getString("proc_inst_id_"), row.getString("definition"), row.getString("business_key_"), row.getString("incident_type_"),
                step, name, texts.diagram(name, LanguageForm.NN), instant(row, "incident_timestamp_"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
