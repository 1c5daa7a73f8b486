package no.arshjul.eventlog;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A payment run's money. A payment that was taken back is due again and may be paid anew by a later run, which may be corrected too: an
 * instalment's first correction is of its first payment, the second of its second.
 */
@Component
class RunMoney {

    private static final String SQL = """
            with paid as (
              select run, instalment, row_number() over (partition by instalment order by length(run), run) number from payout_line
              where paid and instalment in (select instalment from payout_line where run = :run)),
            corrected as (select instalment, count(*) times from payment_correction where status = 'approved' group by instalment)
            select count(*) lines, coalesce(sum(i.amount), 0)::bigint amount, coalesce(sum(i.amount) filter (where l.paid), 0)::bigint paid,
              coalesce(sum(i.amount) filter (where p.number <= c.times), 0)::bigint reversed
            from payout_line l join instalment i on i.id = l.instalment left join paid p on p.run = l.run and p.instalment = l.instalment
              left join corrected c on c.instalment = l.instalment
            where l.run = :run""";

    private final JdbcClient jdbc;

    RunMoney(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param run its business key */
    InstanceView.Run of(String run) {
        return jdbc.sql(SQL).param("run", run).query(InstanceView.Run.class).single();
    }
}
