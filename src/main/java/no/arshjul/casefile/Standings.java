package no.arshjul.casefile;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A case that the asking person may read. */
@Component
class Standings {

    private static final String SQL = """
            select r.case_number, r.county, r.cycle, r.scheme, r.region, g.name region_name, r.owner, o.name owner_name, r.university,
              u.name university_name, r.title, %s stage, r.late, (r.received_on at time zone 'Europe/Oslo')::date received_on, r.contact_name,
              r.contact_email, c.status cycle_status, c.year, n.name county_name, c.needs_deadline, c.recommendation_deadline, c.forum_date,
              m.key meeting, m.status meeting_status, m.meeting_date,
              (select coalesce(string_agg(distinct l.run, ' '), '') from payout_line l join instalment i on i.id = l.instalment
                where i.case_number = r.case_number and l.open) runs,
              (select coalesce(sum(amount), 0)::bigint from instalment i where i.case_number = r.case_number and i.status = 'due') due,
              (select min(planned_on) from instalment i where i.case_number = r.case_number and i.status = 'planned') planned_on,
              exists (select 1 from instalment i where i.case_number = r.case_number and i.status = 'planned') planned,
              a.year grant_year,
              exists (select 1 from use_report x where x.case_number = r.case_number and x.year = a.year and x.outcome is null) reported, coalesce(d.counts, ac.report_deadline) report_by, p.counts repay_by, w.counts completion_by, f.counts confirm_by,
              v.counts accept_by, nullif(r.left_out_reason, '') left_out_reason, nullif(r.outcome_reason, '') outcome_reason
            from needs_report r join cycle c on c.key = r.cycle join county n on n.id = r.county
              join organisation o on o.orgnr = r.owner join organisation u on u.orgnr = r.university
              join region g on g.county = r.county and g.id = r.region
              left join lateral (select x.* from meeting_case y join meeting x on x.id = y.meeting where y.case_number = r.case_number
                order by x.id desc limit 1) m on true
              left join lateral (select * from award x where x.case_number = r.case_number
                order by x.status in ('declined', 'ended'), x.year limit 1) a on true
              left join cycle ac on ac.key = a.cycle
              left join case_deadline d on d.case_number = r.case_number and d.name = 'use-report' and d.year = a.year
              left join case_deadline p on p.case_number = r.case_number and p.name = 'repayment' and p.year = a.year
              left join case_deadline v on v.case_number = r.case_number and v.name = 'acceptance' and v.year = a.year
              left join case_deadline w on w.case_number = r.case_number and w.name = 'completion' and w.year = c.year
              left join case_deadline f on f.case_number = r.case_number and f.name = 'confirmation' and f.year = c.year
            where r.case_number = :case and %s""".formatted(CaseRows.STAGE.replace("a.cycle <> :cycle, ", ""), Readership.MAY_READ);

    private final JdbcClient jdbc;
    private final Readership readership;

    Standings(JdbcClient jdbc, Readership readership) {
        this.jdbc = jdbc;
        this.readership = readership;
    }

    /** @return empty when there is no such case, or the person may not read it */
    Optional<Standing> of(String caseNumber) {
        return jdbc.sql(SQL).params(readership.asking()).param("case", caseNumber).query(Standing.class).optional();
    }
}
