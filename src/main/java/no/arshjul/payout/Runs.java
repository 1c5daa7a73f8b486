package no.arshjul.payout;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Payment runs and their lines. */
@Component
class Runs {

    private final JdbcClient jdbc;

    Runs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Run get(String key) {
        return jdbc.sql("select * from payout_run where key = ?").param(key).query(Run.class).single();
    }

    void open(String key, String cycle, String instanceId, List<Long> instalments) {
        jdbc.sql("insert into payout_run (key, cycle, instance_id, status) values (?, ?, ?, 'open')").params(key, cycle, instanceId).update();
        instalments.forEach(id -> jdbc.sql("insert into payout_line (run, instalment) values (?, ?)").params(key, id).update());
    }

    /** Lines that are still with the run, in the order of the cases. */
    List<RunLine> lines(String run) {
        return jdbc.sql("""
                select i.id payout_id, i.payee, o.name payee_name, i.case_number, i.year, i.amount, i.account, l.included, l.attested, i.why
                from payout_line l join instalment i on i.id = l.instalment join organisation o on o.orgnr = i.payee
                where l.run = ? and l.open order by i.case_number, i.role, i.id""").param(run).query(RunLine.class).list();
    }

    void included(String run, long instalment, boolean included) {
        jdbc.sql("update payout_line set included = ? where run = ? and instalment = ?").params(included, run, instalment).update();
    }

    void attested(String run, long instalment, boolean attested) {
        jdbc.sql("update payout_line set attested = ? where run = ? and instalment = ?").params(attested, run, instalment).update();
    }

    void paid(String run, long instalment, boolean paid) {
        jdbc.sql("update payout_line set paid = ? where run = ? and instalment = ?").params(paid, run, instalment).update();
    }

    /** The line leaves the run, so that the next run can take what is still due. */
    void letGo(String run, long instalment, String why) {
        jdbc.sql("update payout_line set open = false, why = ? where run = ? and instalment = ?").params(why, run, instalment).update();
    }
}
