package no.arshjul.payout;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.arshjul.cycle.Cycle;
import no.arshjul.flow.Fault;
import no.arshjul.grant.Instalment;
import no.arshjul.grant.Instalments;
import no.arshjul.money.Kroner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decision status against payment status (R13): a row for each instalment of a cycle, and one for what is decided and has none yet. */
@Component
class Reconciliation {

    /**
     * One row.
     *
     * @param decided        what the payee is given of the case for the year; a decided zero is told, not left out
     * @param decisionStatus the award's: decided, started, awaiting-answer, running, reported, declined, ended; or not-granted
     * @param payoutId       the instalment; null when there is none
     * @param paymentStatus  none, planned, due, waiting (due, but something holds it), in-run, paid, set-off or given-up
     * @param run            the newest payment run that took it, or null
     * @param why            a key in the catalogue with its figures, or as a person wrote it
     */
    record Row(String caseNumber, int year, String scheme, String payee, String payeeName, String role, Kroner decided, String decisionStatus,
            Long payoutId, Integer number, Kroner amount, String account, String paymentStatus, LocalDate dueOn, LocalDate paidOn, String run,
            String bankReference, String why, Fault held) {
    }

    private static final String ROWS = """
            with party as (
              select r.case_number, r.scheme, :year as year, x.payee, x.role, x.decided, coalesce(a.status, 'not-granted') decision_status
              from needs_report r
              left join award a on a.case_number = r.case_number and a.year = :year
              left join decision_line d on d.case_number = r.case_number and d.year = :year and d.replaced_by is null
              cross join lateral (values (r.owner, 'owner', coalesce(a.owner_amount, d.owner_amount)),
                (r.university, 'university', coalesce(a.university_amount, d.university_amount))) x (payee, role, decided)
              where a.cycle = :cycle or (a.cycle is null and r.cycle = :cycle and d.case_number is not null))
            select p.*, o.name payee_name, i.id payout_id, i.number, i.amount, i.account, coalesce(i.status, 'none') payment_status,
              coalesce(i.due_since, i.planned_on) due_on, i.paid_on, l.run, u.bank_reference, coalesce(nullif(i.why, ''), '') why, coalesce(l.open, false) open
            from party p join organisation o on o.orgnr = p.payee
            left join instalment i on i.case_number = p.case_number and i.year = p.year and i.role = p.role
            left join lateral (select * from payout_line x where x.instalment = i.id order by x.open desc, x.run desc limit 1) l on true
            left join payout_run u on u.key = l.run
            order by p.case_number, p.role, i.number, i.id""";

    private final Waiting waiting;
    private final Instalments instalments;
    private final JdbcClient jdbc;

    Reconciliation(Waiting waiting, Instalments instalments, JdbcClient jdbc) {
        this.waiting = waiting;
        this.instalments = instalments;
        this.jdbc = jdbc;
    }

    List<Row> of(Cycle cycle) {
        return jdbc.sql(ROWS).param("cycle", cycle.key()).param("year", cycle.year()).query((row, number) -> {
            Long id = row.getObject("payout_id", Long.class);
            String status = row.getString("payment_status");
            boolean inRun = row.getBoolean("open");
            Optional<Fault> held = id == null || !status.equals("due") ? Optional.empty() : waiting.why(instalments.get(id));
            return new Row(row.getString("case_number"), row.getInt("year"), row.getString("scheme"), row.getString("payee"),
                    row.getString("payee_name"), row.getString("role"), Kroner.of(row.getLong("decided")), row.getString("decision_status"), id,
                    row.getObject("number", Integer.class), id == null ? null : Kroner.of(row.getLong("amount")), row.getString("account"),
                    inRun ? "in-run" : held.isPresent() ? "waiting" : status, date(row.getDate("due_on")), date(row.getDate("paid_on")),
                    row.getString("run"), row.getString("bank_reference"), row.getString("why"), held.orElse(null));
        }).list();
    }

    private static LocalDate date(java.sql.Date date) {
        return date == null ? null : date.toLocalDate();
    }
}
