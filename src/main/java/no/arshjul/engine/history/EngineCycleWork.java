package no.arshjul.engine.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import no.arshjul.flow.CycleWork;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.SourceTexts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks the engine's tables, {@code act_ru_*} for what waits and {@code act_hi_*} for what was done. An instance belongs to a cycle by
 * its business key; a grant by the cycle that it carries with it, since a later year's grant has the case number of an earlier cycle.
 * What somebody does to a case, {@code ROGALAND-2027-0001/conflict-3}, is its cycle's too.
 */
@Component
class EngineCycleWork implements CycleWork {

    /** The open instances of a cycle: its cases', what is done to them, its grants', and those that lie under it. */
    private static final String MINE = """
            with mine as (
              select e.id_ as instance, e.business_key_, r.region, r.case_number from needs_report r
                join act_ru_execution e on e.business_key_ = r.case_number join act_re_procdef d on d.id_ = e.proc_def_id_ and d.key_ <> 'grant'
                where r.cycle = :cycle
              union all
              select e.id_, e.business_key_, r.region, r.case_number from act_ru_execution e
                join needs_report r on r.case_number = split_part(e.business_key_, '/', 1) and r.cycle = :cycle
                where e.tenant_id_ = :county and e.business_key_ like '%/%'
              union all
              select e.id_, e.business_key_, r.region, r.case_number from act_ru_variable v
                join act_ru_execution e on e.id_ = v.proc_inst_id_ join act_re_procdef d on d.id_ = e.proc_def_id_ and d.key_ = 'grant'
                join needs_report r on r.case_number = e.business_key_
                where v.name_ = 'cycle' and v.text_ = :cycle and v.execution_id_ = v.proc_inst_id_
              union all
              select e.id_, e.business_key_, nullif(split_part(e.business_key_, '/', 3), ''), null from act_ru_execution e
                where e.tenant_id_ = :county and (e.business_key_ = :cycle or starts_with(e.business_key_, :cycle || '/')))
            """;

    /** All open tasks in one question, of which only those come back that are told: some of each holder, some late ones, one of each kind. */
    private static final String WORK = MINE + """
            , groups as (
              select task_id_, coalesce(split_part(min(group_id_) filter (where group_id_ like 'owner-%' or group_id_ like 'university-%' or group_id_ like 'region-%'),
                '-', 1), min(group_id_)) as role
              from act_ru_identitylink where type_ = 'candidate' and task_id_ is not null group by task_id_),
            work as (
              select t.id_, t.task_def_key_, t.name_, t.create_time_, t.due_date_, m.instance, m.business_key_, m.region, m.case_number, d.key_ definition,
                coalesce(g.role, case when d.key_ = 'forum-meeting' then 'forum' else 'other' end) as role, coalesce(t.due_date_ < :now, false) as overdue
              from mine m join act_ru_task t on t.proc_inst_id_ = m.instance join act_re_procdef d on d.id_ = t.proc_def_id_
                left join groups g on g.task_id_ = t.id_),
            told as (
              select work.*, count(*) over holder as all_open, count(*) filter (where overdue) over holder as all_overdue,
                min(create_time_) over holder as oldest, row_number() over (partition by role, region order by create_time_, id_) as of_holder,
                count(*) over kind as of_kind, count(*) filter (where overdue) over kind as overdue_of_kind,
                row_number() over (partition by task_def_key_) as in_kind,
                row_number() over (partition by overdue order by due_date_, business_key_, id_) as of_late
              from work window holder as (partition by role, region), kind as (partition by task_def_key_))
            select told.*, r.title from told left join needs_report r on r.case_number = told.case_number
            where of_holder <= :holders or in_kind = 1 or overdue and of_late <= :late
            order by oldest, role, region, of_holder""";

    private static final String DONE = """
            with mine as (
              select i.proc_inst_id_ as instance from needs_report r join act_hi_procinst i on i.business_key_ = r.case_number and i.proc_def_key_ <> 'grant'
                where coalesce(r.first_cycle, r.cycle) = :cycle
              union all select v.proc_inst_id_ from act_hi_varinst v where v.name_ = 'cycle' and v.text_ = :cycle and v.proc_def_key_ = 'grant'
                and v.execution_id_ = v.proc_inst_id_
              union all select instance_id from payout_run where cycle = :cycle
              union all select i.proc_inst_id_ from act_hi_procinst i where i.proc_def_key_ in (:silent) and i.tenant_id_ = :county
                and i.business_key_ like '%/%' and (split_part(i.business_key_, '/', 1) = :cycle
                  or exists (select 1 from needs_report r where r.case_number = split_part(i.business_key_, '/', 1) and r.cycle = :cycle))
              union all select i.proc_inst_id_ from cycle c join act_hi_procinst i on i.root_proc_inst_id_ = c.instance_id where c.key = :cycle)
            select ((h.end_time_ at time zone :zone) at time zone 'Europe/Oslo')::date as day, count(*) as pieces
            from act_hi_taskinst h join mine on mine.instance = h.proc_inst_id_
            where h.tenant_id_ = :county and h.end_time_ >= :since and h.end_time_ < :until and h.delete_reason_ = 'completed'
            group by 1 order by 1""";

    private final JdbcClient jdbc;
    private final SourceTexts texts;
    private final Drawings drawings;

    EngineCycleWork(JdbcClient jdbc, SourceTexts texts, Drawings drawings) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.drawings = drawings;
    }

    @Override
    public Open open(String county, String cycle, Instant now) {
        Map<String, Count> counts = new TreeMap<>();
        Map<Long, Late> late = new TreeMap<>();
        Map<List<String>, Holder> holders = new LinkedHashMap<>();
        jdbc.sql(WORK).param("county", county).param("cycle", cycle).param("now", Timestamp.from(now)).param("holders", TASKS_A_HOLDER)
                .param("late", LATE_ONES).query(row -> {
                    String task = row.getString("task_def_key_");
                    counts.put(task, new Count(task, row.getLong("of_kind"), row.getLong("overdue_of_kind")));
                    boolean told = row.getBoolean("overdue") && row.getLong("of_late") <= LATE_ONES;
                    if (told) {
                        late.put(row.getLong("of_late"), new Late(task, row.getString("business_key_"), instant(row, "due_date_")));
                    }
                    if (told || row.getLong("of_holder") <= TASKS_A_HOLDER) {
                        Holder holder = holder(row);
                        holders.computeIfAbsent(Arrays.asList(holder.role(), holder.region()), key -> holder).tasks().add(held(row));
                    }
                });
        return new Open(List.copyOf(counts.values()), List.copyOf(late.values()), List.copyOf(holders.values()));
    }

    @Override
    public Stopped incidents(String county, String cycle) {
        AtomicLong all = new AtomicLong();
        List<Incident> told = jdbc.sql(MINE + """
                select i.proc_inst_id_, i.proc_def_id_, d.key_ definition, m.business_key_, i.incident_type_, coalesce(i.activity_id_, d.key_) step,
                  i.incident_timestamp_, count(*) over () as of_all
                from act_ru_incident i join act_re_procdef d on d.id_ = i.proc_def_id_ join mine m on m.instance = i.proc_inst_id_
                where i.tenant_id_ = :county and i.cause_incident_id_ = i.id_ order by i.incident_timestamp_, i.id_ limit :incidents""")
                .param("county", county).param("cycle", cycle).param("incidents", INCIDENTS).query((row, number) -> {
                    all.set(row.getLong("of_all"));
                    return incident(row);
                }).list();
        return new Stopped(told, all.get() - told.size());
    }

    @Override
    public Map<LocalDate, Long> doneByDay(String county, String cycle, Instant since, Instant until) {
        Map<LocalDate, Long> days = new LinkedHashMap<>();
        jdbc.sql(DONE).param("county", county).param("cycle", cycle).param("since", Timestamp.from(since)).param("until", Timestamp.from(until))
                .param("silent", Scope.SILENT).param("zone", ZoneId.systemDefault().getId()).query(row -> {
                    days.put(row.getObject("day", LocalDate.class), row.getLong("pieces"));
                });
        return days;
    }

    private static Holder holder(ResultSet row) throws SQLException {
        return new Holder(row.getString("role"), row.getString("region"), row.getLong("all_open"), row.getLong("all_overdue"), instant(row, "oldest"),
                new ArrayList<>());
    }

    private Held held(ResultSet row) throws SQLException {
        String name = row.getString("name_");
        return new Held(row.getString("id_"), row.getString("task_def_key_"), name, texts.diagram(name, LanguageForm.NN), row.getString("business_key_"),
                row.getString("title"), instant(row, "create_time_"), instant(row, "due_date_"), row.getBoolean("overdue"),
                row.getString("instance"), row.getString("definition"));
    }

    private Incident incident(ResultSet row) throws SQLException {
        String step = row.getString("step");
        String name = drawings.of(row.getString("proc_def_id_")).called(step);
        return new Incident(row.getString("proc_inst_id_"), row.getString("definition"), row.getString("business_key_"), row.getString("incident_type_"),
                step, name, texts.diagram(name, LanguageForm.NN), instant(row, "incident_timestamp_"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
