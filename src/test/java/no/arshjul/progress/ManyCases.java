package no.arshjul.progress;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A county with as many cases as a benchmark wants, written with plain SQL: five years, each with a fifth of the cases, in four schemes
 * and five regions. In four of the years every case has been decided, paid and mostly accounted for; in the last one half of the
 * reports wait for their control. The engine's history has the tasks of each case, its runtime tables the open ones.
 */
final class ManyCases {

    static final int FIRST_YEAR = 2050;
    /** The year with the most in it: all that is done, and open tasks. */
    static final String FULL = "ROGALAND-2053";
    /** The year that has just reported. */
    static final String NEWEST = "ROGALAND-2054";

    private static final String CASES = """
            create temporary view many as select i, 'ROGALAND-' || (2050 + mod(i, 5)) as cycle, 2050 + mod(i, 5) as year,
                'ROGALAND-' || (2050 + mod(i, 5)) || '-' || lpad((i / 5 + 1)::text, 6, '0') as number,
                (array['nord', 'midt', 'sor', 'private', 'fylke'])[1 + mod(i / 5, 5)] as region,
                (array['kindergarten', 'school', 'inclusion', 'vocational'])[1 + mod(i / 25, 4)] as scheme,
                (array(select orgnr from organisation where kind = 'municipality' order by orgnr))[1 + mod(i, 20)] as owner,
                (select min(orgnr) from organisation where kind = 'university') as university, mod(i, 5) < 4 as decided, 2 * (mod(i / 5, 2)) as odd,
                timestamp with time zone '2022-09-01 12:00 Europe/Oslo' + make_interval(years => mod(i, 5), days => mod(i / 5, 60), hours => mod(i, 12)) as received
              from generate_series(%d, %d - 1) i""";

    private static final List<String> CYCLES = List.of(
            """
            insert into cycle (key, county, year, instance_id, status, needs_deadline, recommendation_deadline, forum_date, report_deadline,
                opened_at, opened_by, closed_at)
              select 'ROGALAND-' || y, 'rogaland', y, 'cycle-' || y, case when y < 2053 then 'closed' when y = 2053 then 'running' else 'preparing' end,
                make_date(y - 28, 11, 1), make_date(y - 28, 12, 15), make_date(y - 27, 1, 20), make_date(y - 27, 12, 15), make_date(y - 28, 9, 1), 'silje',
                case when y < 2053 then make_date(y - 27, 12, 20) end
              from generate_series(2050, 2054) y""",
            """
            insert into cycle_frame (cycle, scheme, guideline, allotted, set_aside, bound, net)
              select 'ROGALAND-' || y, s, (select min(id) from guideline), 900000000000, 0, 0, 900000000000
              from generate_series(2050, 2054) y, unnest(array['kindergarten', 'school', 'inclusion', 'vocational']) s""",
            """
            insert into region_frame (cycle, scheme, region, figure, amount)
              select f.cycle, f.scheme, r.id, 1, 180000000000 from cycle_frame f join region r on r.county = 'rogaland' where f.cycle >= 'ROGALAND-2050'""",
            """
            insert into recommendation (cycle, scheme, region, round, status, instance_id, frame)
              select cycle, scheme, region, 1, 'accepted', 'list-' || cycle || scheme || region, amount from region_frame
              where cycle between 'ROGALAND-2050' and 'ROGALAND-2053'""",
            """
            insert into meeting (key, cycle, instance_id, meeting_date, status)
              select key || '/forum-1', key, 'forum-' || key, '2026-10-20', 'approved' from cycle where key between 'ROGALAND-2050' and 'ROGALAND-2053'""",
            """
            insert into decision (cycle, outcome, reason, person, decided_at, form)
              select key, 'as-recommended', '', 'astrid', '2026-10-25', '{}' from cycle where key between 'ROGALAND-2050' and 'ROGALAND-2053'""",
            """
            insert into posting (county, cycle, scheme, region, year, from_account, to_account, amount, cause)
              select 'rogaland', cycle, scheme, null, right(cycle, 4)::int, 'STATE', 'FRAME', allotted, 'ALLOTMENT' from cycle_frame where cycle >= 'ROGALAND-2050'
              union all select 'rogaland', cycle, scheme, region, right(cycle, 4)::int, 'FRAME', 'REGION', amount, 'APPORTIONMENT' from region_frame
              where cycle between 'ROGALAND-2050' and 'ROGALAND-2053'""");

    private static final List<String> FACTS = List.of(
            """
            insert into needs_report (case_number, cycle, county, scheme, owner, region, university, title, measure_kind, own_contribution,
                coordinator_amount, account, contact_name, contact_email, status, late, received_on, registered_at, sent_by, instance_id, form)
              select number, cycle, 'rogaland', scheme, owner, region, university, 'Lek og vennskap ' || i, 'collective', 45000, 0, '86011117947', 'Kari', 'k@k.example',
                case when decided then 'decided' when odd > 0 then 'control' else 'ready' end, false, received, received, 'haugesund', 'needs-' || i,
                jsonb_build_object('method', (select string_agg(md5(i || '-' || n), ' ') from generate_series(1, 45) n)) from many""",
            "insert into needs_amount select number, year, 100000, 50000 from many",
            """
            insert into formal_control (case_number, criteria, outcome, comment, person, controlled_at)
              select number, '{c1,c2}', 'accept', '', 'silje', received + interval '10 days' from many where decided or odd = 0""",
            "insert into recommendation_case select r.id, number from many join recommendation r using (cycle, scheme, region) where decided",
            """
            insert into recommendation_line select r.id, number, year, 1, 100000, 50000, '' from many join recommendation r using (cycle, scheme, region)
              where decided""",
            "insert into meeting_case select m.id, number from many join meeting m using (cycle) where decided",
            "insert into decision_line (decision, case_number, year, owner_amount, university_amount, reason) select d.id, number, year, 100000, 50000, '' from many join decision d using (cycle) where decided",
            """
            insert into award (case_number, cycle, year, owner_amount, university_amount, status, first_year, account)
              select number, cycle, year, 100000, 50000, case when year < 2053 or odd = 0 then 'ended' else 'running' end, true, '86011117947'
              from many where decided""",
            """
            insert into instalment (case_number, year, cycle, payee, role, amount, account, status, due_since, paid_on)
              select number, year, cycle, payee, role, amount, '86011117947', 'paid', '2026-10-26', '2026-10-30' from many,
                lateral (values (owner, 'owner', 100000), (university, 'university', 50000)) p (payee, role, amount) where decided""",
            """
            insert into posting (county, cycle, scheme, region, case_number, payee, year, from_account, to_account, amount, cause)
              select 'rogaland', cycle, scheme, region, number, payee, year, w.f, w.t, amount, w.c from many,
                lateral (values (owner, 100000), (university, 50000)) p (payee, amount),
                (values ('REGION', 'GRANTED', 'DECISION'), ('GRANTED', 'DUE', 'INSTALMENT_DUE'), ('DUE', 'PAID', 'PAYMENT'), ('PAID', 'USED', 'USE')) w (f, t, c)
              where decided and (w.t <> 'USED' or year < 2053 or odd = 0)""");

    private static final List<String> HISTORY = List.of(
            """
            insert into act_hi_procinst (id_, proc_inst_id_, root_proc_inst_id_, business_key_, proc_def_key_, proc_def_id_, start_time_, end_time_, tenant_id_, state_)
              select p || '-' || i, p || '-' || i, p || '-' || i, number, case p when 'needs' then 'needs-report' else 'grant' end, 'many', received,
                received + interval '30 days', 'rogaland', 'COMPLETED' from many, unnest(array['needs', 'grant']) p where p = 'needs' or decided""",
            """
            insert into act_hi_taskinst (id_, task_def_key_, proc_def_key_, proc_def_id_, root_proc_inst_id_, proc_inst_id_, execution_id_, name_, start_time_,
                end_time_, delete_reason_, duration_, tenant_id_)
              select p || '-' || i || '-' || n, 'task-' || n, p, 'many', p || '-' || i, p || '-' || i, p || '-' || i, 'Oppgave', received,
                received + make_interval(days => n), 'completed', 1000, 'rogaland'
              from many, unnest(array['needs', 'grant']) p, generate_series(1, 3) n where p = 'needs' or decided""",
            """
            insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_, proc_def_id_, is_active_, is_concurrent_, is_scope_,
                is_event_scope_, suspension_state_, cached_ent_state_, tenant_id_)
              select p || '-' || i, 1, p || '-' || i, p || '-' || i, number, (select max(id_) from act_re_procdef where key_ = k), true, false, true, false, 1, 0, 'rogaland'
              from many, lateral (values (case when decided then 'grant' else 'needs' end, case when decided then 'grant' else 'needs-report' end)) x (p, k)
              where year >= 2053 and odd > 0""",
            """
            insert into act_hi_varinst (id_, proc_def_key_, root_proc_inst_id_, proc_inst_id_, execution_id_, name_, var_type_, rev_, text_, tenant_id_, state_)
              select 'hi-cycle-' || i, 'grant', 'grant-' || i, 'grant-' || i, 'grant-' || i, 'cycle', 'string', 0, cycle, 'rogaland', 'CREATED' from many where decided""",
            """
            insert into act_ru_variable (id_, rev_, type_, name_, execution_id_, proc_inst_id_, text_, var_scope_, sequence_counter_, is_concurrent_local_, tenant_id_)
              select 'ru-cycle-' || i, 1, 'string', 'cycle', e.id_, e.id_, cycle, e.id_, 1, false, 'rogaland' from many
                join act_ru_execution e on e.id_ = 'grant-' || i""",
            """
            insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_, priority_, create_time_, due_date_,
                suspension_state_, tenant_id_)
              select 'task-' || i, 1, e.id_, e.id_, e.proc_def_id_, case when decided then 'Rapporter bruk av midlene' else 'Utfør formell kontroll' end,
                case when decided then 'report-use' else 'formal-control' end, 50, received, received + make_interval(days => mod(i / 5, 200)), 1, 'rogaland'
              from many join act_ru_execution e on e.id_ = (case when decided then 'grant-' else 'needs-' end) || i""",
            """
            insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_, tenant_id_)
              select 'link-' || i || g, 1, case g when 'owner' then 'owner-' || owner else g end, 'candidate', t.id_, 'rogaland'
              from many join act_ru_task t on t.id_ = 'task-' || i, unnest(array['owner', 'secretariat']) g where decided or g = 'secretariat'""");

    private final JdbcClient jdbc;
    private int written;

    ManyCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
        CYCLES.forEach(statement -> jdbc.sql(statement).update());
    }

    /** Writes more of them, until there are so many. */
    void until(int count) {
        jdbc.sql(CASES.formatted(written, count)).update();
        FACTS.forEach(statement -> jdbc.sql(statement).update());
        HISTORY.forEach(statement -> jdbc.sql(statement).update());
        jdbc.sql("drop view many").update();
        written = count;
        jdbc.sql("vacuum analyze").update();
    }
}
