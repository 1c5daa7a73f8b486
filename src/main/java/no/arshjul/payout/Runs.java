package no.arshjul.payout;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.arshjul.money.Kroner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Payment runs and their lines. */
@Component
class Runs {

    private static final Pattern END_TO_END = Pattern.compile("(.+)-(\\d{1,18})");

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

    /** A line of a run that has been sent to the bank and not yet been confirmed. */
    record Sent(String run, long instalment, Kroner amount) {
    }

    /** The line that was sent under this end-to-end id, which is a case number and an instalment's number. */
    Optional<Sent> sent(String county, String endToEndId) {
        Matcher id = END_TO_END.matcher(endToEndId);
        if (!id.matches()) {
            return Optional.empty();
        }
        return jdbc.sql("""
                select l.run, i.id as instalment, i.amount from payout_line l join instalment i on i.id = l.instalment
                join payout_run u on u.key = l.run join cycle c on c.key = u.cycle
                where l.open and u.status = 'attested' and c.county = ? and i.case_number = ? and i.id = ?""")
                .params(county, id.group(1), Long.parseLong(id.group(2))).query(Sent.class).optional();
    }

    String instance(String run) {
        return jdbc.sql("select instance_id from payout_run where key = ?").param(run).query(String.class).single();
    }
}
