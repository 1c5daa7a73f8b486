package no.arshjul.progress;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.arshjul.money.Kroner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The money of a cycle per scheme and region, counted by the database from the facts and the ledger. */
@Component
class CycleFigures {

    /** A case on several lists counts with the newest one that was accepted. */
    private static final String ASKED = """
            with c as (select key, county, year from cycle where key = :cycle),
            cell as (
              select f.scheme, r.id region, r.name region_name, r.sort from c join cycle_frame f on f.cycle = c.key
              join region r on r.county = c.county),
            asked as (
              select r.scheme, r.region, count(*)::int reports, sum(a.owner_amount + a.university_amount)::bigint amount
              from c join needs_report r on r.cycle = c.key left join needs_amount a on a.case_number = r.case_number and a.year = c.year
              where r.status <> 'withdrawn' group by 1, 2),
            recommended as (
              select x.scheme, x.region, sum(l.owner_amount + l.university_amount)::bigint amount
              from c join recommendation x on x.cycle = c.key and x.status = 'accepted'
                join recommendation_line l on l.recommendation = x.id and l.year = c.year
              where not exists (select 1 from recommendation_case m join recommendation newer on newer.id = m.recommendation and newer.status = 'accepted'
                where m.case_number = l.case_number and m.recommendation > x.id)
              group by 1, 2)
            select cell.scheme, cell.region, cell.region_name, coalesce(rf.amount, 0) frame, coalesce(asked.reports, 0) reports,
              coalesce(asked.amount, 0) reported, coalesce(recommended.amount, 0) recommended
            from cell left join asked using (scheme, region) left join recommended using (scheme, region)
              left join region_frame rf on rf.cycle = :cycle and rf.scheme = cell.scheme and rf.region = cell.region
            order by cell.scheme, cell.sort, cell.region""";

    private record Asked(String scheme, String region, String regionName, Kroner frame, int reports, Kroner reported, Kroner recommended) {
    }

    private record Cell(String scheme, String region) {
    }

    private final JdbcClient jdbc;
    private final Movements movements;

    CycleFigures(JdbcClient jdbc, Movements movements) {
        this.jdbc = jdbc;
        this.movements = movements;
    }

    List<Figures> of(String cycle) {
        Map<Cell, List<Moved>> moved = movements.of(cycle).stream().collect(Collectors.groupingBy(m -> new Cell(m.scheme(), m.region())));
        return jdbc.sql(ASKED).param("cycle", cycle).query(Asked.class).list().stream()
                .map(asked -> figures(asked, Stations.of(moved.getOrDefault(new Cell(asked.scheme(), asked.region()), List.of())))).toList();
    }

    private static Figures figures(Asked asked, Stations at) {
        return new Figures(asked.scheme(), asked.region(), asked.regionName(), asked.frame(), asked.reports(), asked.reported(), asked.recommended(),
                Kroner.of(at.decided()), Kroner.of(at.paid()), Kroner.of(at.used()), Kroner.of(at.returned()));
    }
}
