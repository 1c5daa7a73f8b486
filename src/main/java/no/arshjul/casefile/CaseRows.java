package no.arshjul.casefile;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All cases of a cycle that the asking person may read, in one question. */
@Component
class CaseRows {

    /** The grant in hand says more than «decided»; of several the one of the cycle asked about, then one that runs. */
    static final String STAGE = """
            case when r.status = 'decided' then 'decided-' || coalesce((select a.status from award a where a.case_number = r.case_number
                order by a.cycle <> :cycle, a.status in ('declined', 'ended'), a.year limit 1), 'none')
              when r.status = 'recommended' then 'recommended-' || coalesce((select x.status from recommendation_case m
                join recommendation x on x.id = m.recommendation where m.case_number = r.case_number order by x.id desc limit 1), 'open')
              else r.status end""";

    private static final String SQL = """
            select r.case_number, r.scheme, r.region, g.name region_name, o.name owner_name, u.name university_name, r.title, %s stage, r.late,
              r.cycle <> :cycle earlier, (r.received_on at time zone 'Europe/Oslo')::date received_on,
              coalesce((select sum(owner_amount + university_amount) from needs_amount x where x.case_number = r.case_number and x.year = c.year), 0)::bigint asked,
              coalesce((select sum(owner_amount + university_amount) from recommendation_line x where x.case_number = r.case_number and x.year = c.year
                and x.recommendation = (select max(m.recommendation) from recommendation_case m join recommendation y on y.id = m.recommendation
                  and y.status = 'accepted' where m.case_number = r.case_number)), 0)::bigint recommended,
              coalesce((select sum(owner_amount + university_amount) from decision_line x where x.case_number = r.case_number and x.year = c.year
                and x.replaced_by is null), 0)::bigint decided,
              coalesce((select sum(case when to_account = 'PAID' and cause <> 'REVERSAL' then amount
                when from_account = 'PAID' and cause = 'REVERSAL' then -amount else 0 end) from posting x
                where x.case_number = r.case_number and x.year = c.year), 0)::bigint paid, null::date overdue
            from cycle c join needs_report r on r.cycle = c.key
                or r.case_number in (select a.case_number from award a where a.cycle = c.key)
              join organisation o on o.orgnr = r.owner join organisation u on u.orgnr = r.university
              join region g on g.county = r.county and g.id = r.region
            where c.key = :cycle and %s order by r.case_number""".formatted(STAGE, Readership.MAY_READ);

    private final JdbcClient jdbc;
    private final Readership readership;

    CaseRows(JdbcClient jdbc, Readership readership) {
        this.jdbc = jdbc;
        this.readership = readership;
    }

    List<CaseRow> of(String cycle) {
        return jdbc.sql(SQL).params(readership.asking()).param("cycle", cycle).query(CaseRow.class).list();
    }

    /** A cycle that has cases for the reader. */
    record CycleLine(String key, String county, String countyName, int year, String status, int cases) {
    }

    /** The cycles that the asking person sees, newest first: the office all of its county's, others those that they have cases in. */
    List<CycleLine> cycles() {
        return jdbc.sql("""
                select c.key, c.county, n.name county_name, c.year, c.status, count(r.case_number)::int cases
                from cycle c join county n on n.id = c.county left join needs_report r on (r.cycle = c.key
                  or r.case_number in (select a.case_number from award a where a.cycle = c.key)) and %s
                where c.county = any (:counties) or r.case_number is not null
                group by c.key, c.county, n.name, c.year, c.status having (:office and c.county = any (:counties)) or count(r.case_number) > 0
                order by c.year desc, c.key desc""".formatted(Readership.MAY_READ)).params(readership.asking()).query(CycleLine.class).list();
    }
}
