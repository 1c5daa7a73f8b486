package no.arshjul.recommendation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.arshjul.money.Kroner;
import no.arshjul.needs.NeedsReport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens one round per region and scheme that has cases; a region without any gets none. */
@Component
class Rounds {

    private record Key(String scheme, String region) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return (scheme + "/" + region).compareTo(other.scheme + "/" + other.region);
        }
    }

    private final Recommendations recommendations;
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Rounds(Recommendations recommendations, JdbcClient jdbc, ObjectMapper json) {
        this.recommendations = recommendations;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @return for the diagram: {@code [{scheme, region, recommendation}]} */
    ArrayNode open(String cycle, int year, List<NeedsReport> cases) {
        Map<Key, List<String>> lists = cases.stream().collect(Collectors.groupingBy(
                report -> new Key(report.scheme(), report.region()), TreeMap::new,
                Collectors.mapping(NeedsReport::caseNumber, Collectors.toList())));
        ArrayNode rounds = json.createArrayNode();
        lists.forEach((key, caseNumbers) -> {
            long id = recommendations.open(cycle, key.scheme(), key.region(), caseNumbers, left(cycle, year, key).amount(),
                    leftToOwners(cycle, year, key));
            rounds.addObject().put("scheme", key.scheme()).put("region", key.region()).put("recommendation", id);
        });
        return rounds;
    }

    /** The region's frame less what approved minutes have already given its other cases. */
    private Kroner left(String cycle, int year, Key key) {
        return left(cycle, year, key, "amount", "l.owner_amount + l.university_amount");
    }

    /** What is left for owners, or null when the universities' part was not split off beforehand. */
    private Long leftToOwners(String cycle, int year, Key key) {
        boolean split = jdbc.sql("select count(*) > 0 from region_frame where cycle = ? and scheme = ? and region = ? and university_amount is not null")
                .params(cycle, key.scheme(), key.region()).query(Boolean.class).single();
        return split ? left(cycle, year, key, "amount - university_amount", "l.owner_amount").amount() : null;
    }

    private Kroner left(String cycle, int year, Key key, String frame, String given) {
        return jdbc.sql("""
                select coalesce((select %s from region_frame where cycle = :cycle and scheme = :scheme and region = :region), 0)
                  - coalesce((select sum(%s) from minutes_line l join needs_report r using (case_number)
                      join meeting m on m.id = l.meeting
                      where m.cycle = :cycle and m.status = 'approved' and r.status = 'forum' and r.scheme = :scheme
                        and r.region = :region and l.year = :year and l.outcome in ('approve','reduce')
                        and l.meeting = (select max(x.meeting) from minutes_line x where x.case_number = l.case_number)), 0)::bigint"""
                .formatted(frame, given))
                .param("cycle", cycle).param("scheme", key.scheme()).param("region", key.region()).param("year", year)
                .query((rows, i) -> Kroner.of(Math.max(0, rows.getLong(1)))).single();
    }
}
