package no.arshjul.grant;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.arshjul.calendar.Deadline;
import no.arshjul.calendar.Norway;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.Processes;
import no.arshjul.money.Kroner;
import no.arshjul.needs.NeedsReport;
import no.arshjul.needs.NeedsReports;
import no.arshjul.registry.Guideline;
import no.arshjul.registry.Registry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Claims for what was paid before a decision was lowered, one repayment (process {@code repayment}) to each payee. */
@Component
class ChangedClaims {

    /** @param dueOn the day by which the payee is to pay */
    record Claim(long id, String caseNumber, int year, String payee, Kroner amount, LocalDate dueOn) {
    }

    private final NeedsReports reports;
    private final Registry registry;
    private final Cycles cycles;
    private final Processes processes;
    private final JdbcClient jdbc;
    private final Clock clock;

    ChangedClaims(NeedsReports reports, Registry registry, Cycles cycles, Processes processes, JdbcClient jdbc, Clock clock) {
        this.reports = reports;
        this.registry = registry;
        this.cycles = cycles;
        this.processes = processes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void claim(Award award, String payee, Kroner amount) {
        if (!amount.isPositive()) {
            return;
        }
        NeedsReport report = reports.get(award.caseNumber());
        Guideline guideline = registry.guideline(cycles.frame(award.cycle(), report.scheme()).orElseThrow().guideline());
        LocalDate dueOn = Norway.today(clock).plusDays(guideline.repaymentDays());
        if (guideline.rolls("repayment")) {
            dueOn = Deadline.rolledForward(dueOn).date();
        }
        long id = jdbc.sql("""
                insert into changed_claim (case_number, year, payee, amount, due_on, claimed_at) values (?, ?, ?, ?, ?, ?) returning id""")
                .params(award.caseNumber(), award.year(), payee, amount.amount(), dueOn, clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class).single();
        Map<String, Object> values = new HashMap<>();
        values.put("claim", String.valueOf(id));
        values.put("cycle", award.cycle());
        values.put("caseNumber", award.caseNumber());
        values.put("year", award.year());
        values.put("title", report.title());
        values.put("payeeName", registry.organisation(payee).orElseThrow().name());
        values.put("repayAmount", amount.amount());
        values.put("amountText", amount.toString());
        values.put("claimReminder", RepaymentReminders.first(guideline, dueOn).toString());
        processes.start("repayment", award.caseNumber(), report.county(), values);
    }

    Claim get(long id) {
        return jdbc.sql("select * from changed_claim where id = ?").param(id).query(Claim.class).single();
    }

    void repaid(Claim claim, LocalDate on, String reference, String person) {
        jdbc.sql("update changed_claim set repaid_on = ?, bank_reference = ?, confirmed_by = ? where id = ?")
                .params(on, reference, person == null ? "" : person, claim.id()).update();
    }

    /** What is claimed of a payee for a lowered decision and has not been paid: apart from what is claimed at the grant's end. */
    Kroner open(Award award, String payee) {
        return Kroner.of(jdbc.sql("select coalesce(sum(amount), 0) from changed_claim where case_number = ? and year = ? and payee = ? and repaid_on is null")
                .params(award.caseNumber(), award.year(), payee).query(Long.class).single());
    }

    /** Cases of a cycle whose claims have not been paid. */
    List<String> open(String cycle) {
        return jdbc.sql("""
                select distinct c.case_number from changed_claim c join award a on a.case_number = c.case_number and a.year = c.year
                where a.cycle = ? and c.repaid_on is null order by 1""").param(cycle).query(String.class).list();
    }
}
