package no.arshjul.progress;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The money of a cycle per scheme and region, counted by the database from the facts and the ledger. */
@Component
class CycleFigures {

    private static final String SQL = """
            with c as (select key, county, year from cycle where key = :cycle),
            cell as (
              select f.scheme, r.id region, r.name region_name, r.sort from c join cycle_frame f on f.cycle = c.key
              join region r on r.county = c.county),
            asked as (
              select r.scheme, r.region, count(distinct r.case_number)::int reports, sum(a.owner_amount + a.university_amount)::bigint amount
              from c join needs_report r on r.cycle = c.key left join needs_amount a on a.case_number = r.case_number and a.year = c.year
              where r.status <> 'withdrawn' group by 1, 2),
            recommended as (
              select x.scheme, x.region, sum(l.owner_amount + l.university_amount)::bigint amount
              from c join recommendation x on x.cycle = c.key join recommendation_line l on l.recommendation = x.id and l.year = c.year
              where x.status = 'accepted' and x.id = (select max(m.recommendation) from recommendation_case m
                join recommendation y on y.id = m.recommendation and y.status = 'accepted' where m.case_number = l.case_number)
              group by 1, 2),
            posted as (
              select p.scheme, p.region,
                coalesce(sum(amount) filter (where to_account = 'GRANTED'), 0)::bigint decided,
                coalesce(sum(amount) filter (where to_account = 'PAID'), 0)::bigint paid,
                coalesce(sum(amount) filter (where to_account = 'USED'), 0)::bigint used,
                coalesce(sum(amount) filter (where to_account = 'RETURNED'), 0)::bigint returned
              from c join posting p on p.cycle = c.key group by 1, 2)
            select cell.scheme, cell.region, cell.region_name, coalesce(rf.amount, 0) frame, coalesce(asked.reports, 0) reports,
              coalesce(asked.amount, 0) reported, coalesce(recommended.amount, 0) recommended, coalesce(posted.decided, 0) decided,
              coalesce(posted.paid, 0) paid, coalesce(posted.used, 0) used, coalesce(posted.returned, 0) returned
            from cell left join asked using (scheme, region) left join recommended using (scheme, region)
              left join posted using (scheme, region)
              left join region_frame rf on rf.cycle = :cycle and rf.scheme = cell.scheme and rf.region = cell.region
            order by cell.scheme, cell.sort""";

    private final JdbcClient jdbc;

    CycleFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Figures> of(String cycle) {
        return jdbc.sql(SQL).param("cycle", cycle).query(Figures.class).list();
    }
}
