package no.arshjul.grant;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.arshjul.money.Kroner;
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

    public Optional<Instalment> find(long id) {
        return jdbc.sql("select * from instalment where id = ?").param(id).query(Instalment.class).optional();
    }

    /** The day that it was paid. */
    public LocalDate paidOn(long id) {
        return jdbc.sql("select paid_on from instalment where id = ?").param(id).query(LocalDate.class).single();
    }

    /** A payment was taken back: due again, and says why. */
    void dueAgain(long id, String why, LocalDate today) {
        jdbc.sql("update instalment set status = 'due', paid_on = null, due_since = ?, why = ?, correction = ? where id = ?")
                .params(today, why, why, id).update();
    }

    /** What is due in a cycle and in no open payment run. */
    public List<Instalment> free(String cycle) {
        return jdbc.sql("""
                select i.* from instalment i where i.cycle = ? and i.status = 'due'
                  and not exists (select 1 from payout_line l where l.instalment = i.id and l.open) order by i.case_number, i.role, i.number, i.id""")
                .param(cycle).query(Instalment.class).list();
    }

    List<Instalment> of(Award award) {
        return jdbc.sql("select * from instalment where case_number = ? and year = ? order by role, number, id")
                .params(award.caseNumber(), award.year()).query(Instalment.class).list();
    }

    /** Whether anything is still to be paid, now or later. */
    boolean anyDue(String cycle) {
        return jdbc.sql("select count(*) > 0 from instalment where cycle = ? and status in ('due','planned')").param(cycle).query(Boolean.class).single();
    }

    boolean inOpenRun(Instalment instalment) {
        return jdbc.sql("select count(*) > 0 from payout_line where instalment = ? and open").param(instalment.id()).query(Boolean.class).single();
    }

    /** What is not due yet, in order. */
    List<Instalment> planned(Award award) {
        return of(award).stream().filter(instalment -> instalment.status().equals("planned")).toList();
    }

    /** @param notBefore the first day that a later part may be due; or null */
    void plan(Award award, String payee, String role, String account, InstalmentPlan.Part part, LocalDate notBefore) {
        LocalDate on = part.on() != null && notBefore != null && notBefore.isAfter(part.on()) ? notBefore : part.on();
        jdbc.sql("""
                insert into instalment (case_number, year, cycle, payee, role, amount, account, status, number, planned_for, planned_on)
                values (?, ?, ?, ?, ?, ?, ?, 'planned', ?, ?, ?)""")
                .params(Arrays.asList(award.caseNumber(), award.year(), award.cycle(), payee, role, part.amount().amount(), account, part.number(),
                        part.isFirst() ? null : on == null ? "report" : "date", on))
                .update();
    }

    void due(long id, Kroner amount, String account, LocalDate today) {
        jdbc.sql("update instalment set status = 'due', amount = ?, account = ?, due_since = ? where id = ?")
                .params(amount.amount(), account, today, id).update();
    }

    /** All of it is set off against what the payee owes. */
    void setOff(long id, LocalDate today) {
        jdbc.sql("update instalment set status = 'set-off', due_since = ?, paid_on = ? where id = ?").params(today, today, id).update();
    }

    /** The part of an instalment that is set off; the rest of it is due. */
    void insertSetOff(Instalment of, Kroner amount, LocalDate today) {
        jdbc.sql("""
                insert into instalment (case_number, year, cycle, payee, role, amount, account, status, due_since, paid_on, number)
                values (?, ?, ?, ?, ?, ?, ?, 'set-off', ?, ?, ?)""")
                .params(of.caseNumber(), of.year(), of.cycle(), of.payee(), of.role(), amount.amount(), of.account(), today, today, of.number())
                .update();
    }

    /** What was planned for one day waits until another. */
    void postpone(Award award, LocalDate from, LocalDate to) {
        jdbc.sql("update instalment set planned_on = ? where case_number = ? and year = ? and status = 'planned' and planned_on = ?")
                .params(to, award.caseNumber(), award.year(), from).update();
    }

    /** The payee is paid to another account from now on; what is in an open run is not touched. */
    public void payTo(String payee, String account) {
        jdbc.sql("""
                update instalment set account = ? where payee = ? and status in ('planned','due')
                  and not exists (select 1 from payout_line l where l.instalment = instalment.id and l.open)""").params(account, payee).update();
    }

    /** One instalment is paid to another account than it was planned for. */
    public void account(long id, String account) {
        jdbc.sql("update instalment set account = ? where id = ?").params(account, id).update();
    }

    /** A changed decision gives more than was planned. */
    void insert(Award award, String payee, String role, long amount, String account, String status, LocalDate today) {
        jdbc.sql("""
                insert into instalment (case_number, year, cycle, payee, role, amount, account, status, due_since, number)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, (select coalesce(max(number), 0) + 1 from instalment where case_number = ? and year = ? and role = ?))""")
                .params(award.caseNumber(), award.year(), award.cycle(), payee, role, amount, account, status, today,
                        award.caseNumber(), award.year(), role)
                .update();
    }

    /** More is granted while instalments are still planned. */
    void increase(Instalment instalment, long by) {
        jdbc.sql("update instalment set amount = amount + ? where id = ?").params(by, instalment.id()).update();
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
