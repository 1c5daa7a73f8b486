package no.arshjul.progress;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a cycle's steps count, in a few questions to the domain's tables. */
@Component
class Counts {

    /**
     * How far the queues are; "lately" is in the last {@link Expectation#DAYS} days.
     *
     * @param controlled      formal controls lately that ended a control
     * @param listsDone       regions' lists that are accepted, the newest of each scheme and region
     * @param listsOpen       those that are not
     * @param listsLately     those that were accepted lately
     * @param treated         cases that an approved meeting has treated, without those that it sent back to their region
     * @param decided         cases with a decision that holds
     * @param granted         grants that have not been declined
     * @param unpaid          those of them with something left to pay
     * @param payable         those of them with something that can be paid now
     * @param paidLately      those that were paid to the end lately
     * @param awaitingReport  whether an instalment waits for the report on use
     * @param accounted       grants whose use has been accounted for
     * @param accountedLately those of them whose report was accepted lately
     * @param meeting         when the forum meets next, or null
     * @param decidedOn       the day of the cycle's newest decision on what the forum recommended, or null; what is changed for one case later, or
     *                        sent back, leaves the others their days
     * @param nextPayment     the last day that an instalment is planned for, or null
     */
    record Queues(int controlled, int listsDone, int listsOpen, int listsLately, int treated, int decided, int granted, int unpaid, int payable,
            int paidLately, boolean awaitingReport, int accounted, int accountedLately, LocalDate meeting, LocalDate decidedOn, LocalDate nextPayment) {
    }

    private static final String QUEUES = """
            with lists as (
              select distinct on (scheme, region) status, accepted_at from recommendation where cycle = :cycle order by scheme, region, round desc),
            met as (
              select id from meeting where cycle = :cycle and status = 'approved'),
            open as (
              select case_number, year, bool_or(status = 'due') due, bool_or(status = 'planned' and planned_for = 'report') for_report
              from instalment where cycle = :cycle and status in ('planned', 'due') group by 1, 2),
            grants as (
              select a.case_number, a.year, a.status, a.status in ('decided', 'started', 'awaiting-answer') or o.case_number is not null unpaid,
                coalesce(o.due, false) payable, coalesce(o.for_report, false) for_report
              from award a left join open o using (case_number, year) where a.cycle = :cycle and a.status <> 'declined')
            select
              (select count(distinct f.case_number) from needs_report r join formal_control f on f.case_number = r.case_number
                where r.cycle = :cycle and f.outcome <> 'more-information' and f.controlled_at > :since)::int controlled,
              (select count(*) from lists where status = 'accepted')::int lists_done,
              (select count(*) from lists where status <> 'accepted')::int lists_open,
              (select count(*) from lists where status = 'accepted' and accepted_at > :since)::int lists_lately,
              ((select count(distinct x.case_number) from met join meeting_case x on x.meeting = met.id) - (select count(*) from needs_report r
                where r.cycle = :cycle and r.status = 'recommended' and exists (select 1 from met join meeting_case x on x.meeting = met.id
                  where x.case_number = r.case_number)))::int treated,
              (select count(distinct l.case_number) from decision d join decision_line l on l.decision = d.id
                where d.cycle = :cycle and l.replaced_by is null)::int decided,
              (select count(*) from grants)::int granted,
              (select count(*) from grants where unpaid)::int unpaid,
              (select count(*) from grants where payable)::int payable,
              (select count(*) from grants join (select distinct case_number, year from instalment
                where cycle = :cycle and paid_on > cast(:since as date)) paid using (case_number, year) where not unpaid)::int paid_lately,
              (select coalesce(bool_or(for_report), false) from grants) awaiting_report,
              (select count(*) from grants where status in ('reported', 'ended'))::int accounted,
              (select count(distinct (u.case_number, u.year)) from use_report u join award a using (case_number, year)
                where a.cycle = :cycle and a.status in ('reported', 'ended') and u.outcome = 'accept' and u.controlled_at > :since)::int accounted_lately,
              (select max(meeting_date) from meeting where cycle = :cycle and status <> 'approved') meeting,
              (select max((decided_at at time zone 'Europe/Oslo')::date) from decision
                where cycle = :cycle and outcome in ('as-recommended', 'with-changes')) decided_on,
              (select max(planned_on) from instalment where cycle = :cycle and status = 'planned') next_payment""";

    private final JdbcClient jdbc;

    Counts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many needs reports have each status. */
    Map<String, Long> reports(String cycle) {
        return statuses("select status, count(*) pieces from needs_report where cycle = ? group by status", cycle);
    }

    /** How many grants of the cycle's year have each status. */
    Map<String, Long> grants(String cycle) {
        return statuses("select status, count(*) pieces from award where cycle = ? group by status", cycle);
    }

    Queues queues(String cycle, java.time.Instant since) {
        return jdbc.sql(QUEUES).param("cycle", cycle).param("since", java.sql.Timestamp.from(since)).query(Queues.class).single();
    }

    private Map<String, Long> statuses(String sql, String cycle) {
        Map<String, Long> statuses = new TreeMap<>();
        jdbc.sql(sql).param(cycle).query(row -> {
            statuses.put(row.getString("status"), row.getLong("pieces"));
        });
        return statuses;
    }
}
