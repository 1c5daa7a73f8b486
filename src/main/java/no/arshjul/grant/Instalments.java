package no.arshjul.grant;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is due and what has been paid. */
@Component
public class Instalments {

    private final JdbcClient jdbc;

    Instalments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Instalment get(long id) {
        return jdbc.sql("select * from instalment where id = ?").param(id).query(Instalment.class).single();
    }

    /** What is due in a cycle and in no open payment run. */
    public List<Instalment> free(String cycle) {
        return jdbc.sql("""
                select i.* from instalment i where i.cycle = ? and i.status = 'due'
                  and not exists (select 1 from payout_line l where l.instalment = i.id and l.open) order by i.case_number, i.role, i.id""")
                .param(cycle).query(Instalment.class).list();
    }

    List<Instalment> of(Award award) {
        return jdbc.sql("select * from instalment where case_number = ? and year = ? order by role, id")
                .params(award.caseNumber(), award.year()).query(Instalment.class).list();
    }

    boolean anyDue(String cycle) {
        return jdbc.sql("select count(*) > 0 from instalment where cycle = ? and status = 'due'").param(cycle).query(Boolean.class).single();
    }

    boolean inOpenRun(Instalment instalment) {
        return jdbc.sql("select count(*) > 0 from payout_line where instalment = ? and open").param(instalment.id()).query(Boolean.class).single();
    }

    void insert(Award award, String payee, String role, long amount, String account, String status, LocalDate today) {
        jdbc.sql("""
                insert into instalment (case_number, year, cycle, payee, role, amount, account, status, due_since, paid_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(java.util.Arrays.asList(award.caseNumber(), award.year(), award.cycle(), payee, role, amount, account, status, today,
                        status.equals("due") ? null : today))
                .update();
    }

    /** Less is due than before; nothing at all means that it is given up. */
    void reduce(Instalment instalment, long by) {
        long left = instalment.amount().amount() - by;
        if (left == 0) {
            jdbc.sql("update instalment set status = 'given-up' where id = ?").param(instalment.id()).update();
        } else {
            jdbc.sql("update instalment set amount = ? where id = ?").params(left, instalment.id()).update();
        }
    }

    public void paid(long id, LocalDate on) {
        jdbc.sql("update instalment set status = 'paid', paid_on = ?, why = '' where id = ?").params(on, id).update();
    }

    public void stillDue(long id, String why) {
        jdbc.sql("update instalment set why = ? where id = ?").params(why, id).update();
    }
}
