package no.arshjul.needs;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.arshjul.calendar.Norway;
import no.arshjul.cycle.Cycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A cycle's late requests, so that like cases can be seen to be treated alike: each of them, and how many by owner type and region. */
@Component
class LateList {

    /**
     * @param ownerType as {@link no.arshjul.registry.Organisation#kind()}
     * @param daysLate  after the needs deadline, whole days; 0 when the deadline's timer was fired early
     * @param outcome   {@code admit}, {@code reject} or {@code waiting}
     * @param byAppeal  whether an appeal led to the outcome that holds
     */
    record Request(String caseNumber, String scheme, String owner, String ownerName, String ownerType, String region, LocalDate received,
            long daysLate, String outcome, String reason, String decidedBy, LocalDate decidedOn, boolean byAppeal) {
    }

    /** How many requests of a group were let in, turned away, and wait. */
    record Sum(String group, long admitted, long rejected, long waiting) {
    }

    record View(String cycle, LocalDate needsDeadline, List<Request> requests, List<Sum> byOwnerType, List<Sum> byRegion) {
    }

    private record Row(String caseNumber, String scheme, String owner, String ownerName, String ownerType, String region, OffsetDateTime receivedOn,
            String outcome, String reason, String person, OffsetDateTime decidedAt, Boolean byAppeal) {
    }

    private final JdbcClient jdbc;

    LateList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    View of(Cycle cycle) {
        List<Request> requests = jdbc.sql("""
                select r.case_number, r.scheme, r.owner, o.name owner_name, o.kind owner_type, coalesce(g.name, r.region) region, r.received_on,
                  d.outcome, d.reason, d.person, d.decided_at, d.by_appeal
                from needs_report r join organisation o on o.orgnr = r.owner left join region g on g.county = r.county and g.id = r.region
                left join lateral (select * from needs_late_decision where case_number = r.case_number order by id desc limit 1) d on true
                where coalesce(r.first_cycle, r.cycle) = ? and r.late order by r.case_number""").param(cycle.key()).query(Row.class).list().stream()
                .map(row -> request(row, cycle.needsDeadline())).toList();
        return new View(cycle.key(), cycle.needsDeadline(), requests, sums(requests, Request::ownerType), sums(requests, Request::region));
    }

    private static Request request(Row row, LocalDate deadline) {
        LocalDate received = day(row.receivedOn());
        return new Request(row.caseNumber(), row.scheme(), row.owner(), row.ownerName(), row.ownerType(), row.region(), received,
                Math.max(0, ChronoUnit.DAYS.between(deadline, received)), row.outcome() == null ? "waiting" : row.outcome(),
                row.reason() == null ? "" : row.reason(), row.person() == null ? "" : row.person(),
                row.decidedAt() == null ? null : day(row.decidedAt()), Boolean.TRUE.equals(row.byAppeal()));
    }

    private static List<Sum> sums(List<Request> requests, Function<Request, String> group) {
        Map<String, List<Request>> groups = requests.stream().collect(Collectors.groupingBy(group, TreeMap::new, Collectors.toList()));
        return groups.entrySet().stream().map(entry -> new Sum(entry.getKey(), count(entry.getValue(), "admit"), count(entry.getValue(), "reject"),
                count(entry.getValue(), "waiting"))).toList();
    }

    private static long count(List<Request> requests, String outcome) {
        return requests.stream().filter(request -> request.outcome().equals(outcome)).count();
    }

    private static LocalDate day(OffsetDateTime moment) {
        return moment.atZoneSameInstant(Norway.ZONE).toLocalDate();
    }
}
