package no.arshjul.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.arshjul.testing.Decided;
import no.arshjul.testing.GrantSteps;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds of the table of postings after a whole year in Rogaland with every way that money can go; reckoned by SQL alone. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerOfACycleTest {

    /** Both sides of every posting of the cycle: what came to an account and, below zero, what left it. */
    private static final String SIDES = """
            with side as (
              select to_account account, amount moved, p.* from posting p where cycle = :cycle
              union all select from_account, -amount, p.* from posting p where cycle = :cycle)
            """;

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private JdbcClient jdbc;

    private String cycle;

    @BeforeAll
    void a_year_from_opening_to_closing() {
        Office office = new Office(engine);
        RogalandYear year = new RogalandYear(office);
        GrantSteps steps = new GrantSteps(office, year);
        cycle = year.key();
        List<String> cases = Decided.in(year, "stavanger", "sola", "haugesund", "suldal", "klepp", "ha");
        steps.decline("haugesund", cases.get(2));
        for (String person : List.of("stavanger", "sola", "suldal", "klepp")) {
            steps.accept(person, cases.get(List.of("stavanger", "sola", "haugesund", "suldal", "klepp").indexOf(person)));
        }
        steps.payAll();
        steps.accept("ha", cases.get(5));
        steps.reportAllUsed("stavanger", cases.get(0));
        unspent(steps, "sola", cases.get(1), "transfer");
        unspent(steps, "suldal", cases.get(3), "repay");
        steps.confirmRepayment(cases.get(3));
        office.complete("silje", steps.reportTask(cases.get(4)), Map.of("noReport", true));
        steps.confirmRepayment(cases.get(4));
        unspentBeforePayment(steps, "ha", cases.get(5));
        steps.payAll();
        office.complete("silje", "close-cycle", cycle, Map.of("closingRemark", ""));
        assertThat(office.ended(cycle)).isTrue();
    }

    private static void unspent(GrantSteps steps, String person, String caseNumber, String settlement) {
        steps.report(person, caseNumber, 88_000, 44_000, settlement);
        steps.control(caseNumber, "accept");
        steps.settle(caseNumber, settlement);
    }

    private static void unspentBeforePayment(GrantSteps steps, String person, String caseNumber) {
        steps.report(person, caseNumber, 70_000, 50_000, "repay");
        steps.control(caseNumber, "accept");
    }

    @Test
    void the_accounts_hold_what_the_year_was_about() {
        assertThat(total("USED")).isEqualTo(150_000 + 2 * 132_000 + 120_000);
        assertThat(total("TRANSFERRED")).isEqualTo(18_000);
        assertThat(total("RETURNED")).isEqualTo(18_000 + 150_000);
        assertThat(total("FREED")).isEqualTo(150_000 + 30_000);
    }

    @Test
    void the_parts_sum_to_the_whole() {
        long allotted = number("select sum(allotted) from cycle_frame where cycle = :cycle");
        assertThat(total("STATE")).isEqualTo(-allotted);
        assertThat(number(SIDES + "select sum(moved) from side where account <> 'STATE'")).isEqualTo(allotted);
        assertThat(number("select sum(amount) from region_frame where cycle = :cycle")).isEqualTo(
                number("select sum(net) from cycle_frame where cycle = :cycle"));
        assertThat(number("select sum(amount) from posting where cycle = :cycle and cause = 'APPORTIONMENT'")).isEqualTo(
                number("select sum(net) from cycle_frame where cycle = :cycle"));
    }

    @Test
    void no_scheme_grants_more_than_its_frame_and_no_balance_is_below_zero() {
        assertThat(strings("""
                select f.scheme from cycle_frame f where cycle = :cycle and net + bound <
                  (select coalesce(sum(amount), 0) from posting p where p.cycle = f.cycle and p.scheme = f.scheme and cause = 'DECISION')""")).isEmpty();
        assertThat(strings(SIDES + """
                select account || scheme from side where account in ('FRAME', 'SET_ASIDE', 'BOUND', 'FREED') group by account, scheme
                  having sum(moved) < 0
                union all select account || scheme || region from side where account = 'REGION' group by account, scheme, region
                  having sum(moved) < 0
                union all select account || case_number || payee from side
                  where account not in ('STATE', 'FRAME', 'SET_ASIDE', 'BOUND', 'FREED', 'REGION', 'FUTURE')
                  group by account, case_number, payee, year having sum(moved) < 0""")).isEmpty();
    }

    @Test
    void nothing_is_paid_that_was_not_decided() {
        assertThat(strings("""
                select p.case_number || p.payee from posting p join needs_report r using (case_number)
                  join decision_line l on l.case_number = p.case_number and l.year = p.year
                where p.cycle = :cycle and p.to_account = 'PAID' group by p.case_number, p.payee, r.owner, l.owner_amount, l.university_amount
                having sum(p.amount) > case when p.payee = r.owner then l.owner_amount else l.university_amount end""")).isEmpty();
        assertThat(number("select sum(amount) from posting where cycle = :cycle and cause = 'PAYMENT'")).isEqualTo(number(
                "select sum(i.amount) from payout_line l join instalment i on i.id = l.instalment where i.cycle = :cycle and l.paid")).isPositive();
    }

    @Test
    void everything_granted_to_a_payee_ends_in_used_transferred_returned_set_off_or_freed() {
        assertThat(strings(SIDES + """
                select case_number || ' ' || payee from side where case_number is not null group by case_number, payee, year
                having sum(moved) filter (where account in ('USED', 'TRANSFERRED', 'RETURNED', 'SET_OFF', 'SETTLED', 'FREED'))
                  is distinct from coalesce(-sum(moved) filter (where account in ('REGION', 'BOUND')), 0)
                or sum(moved) filter (where account in ('GRANTED', 'DUE', 'PAID', 'UNSPENT', 'CLAIMED')) <> 0""")).isEmpty();
        assertThat(number("select count(distinct case_number || payee) from posting where cycle = :cycle and to_account = 'GRANTED'")).isEqualTo(12);
    }

    @Test
    void every_posting_says_on_whose_account_and_no_person_moves_money_without_a_task() {
        assertThat(number("select count(*) from posting where cycle = :cycle and task is null")).isZero();
        assertThat(strings("select distinct person from posting where cycle = :cycle and person is not null order by 1"))
                .containsExactlyInAnyOrder("silje", "astrid", "finn");
    }

    private long number(String sql) {
        return jdbc.sql(sql).param("cycle", cycle).query(Long.class).single();
    }

    private List<String> strings(String sql) {
        return jdbc.sql(sql).param("cycle", cycle).query(String.class).list();
    }

    private long total(String account) {
        return jdbc.sql("select coalesce(sum(case when to_account = :account then amount else -amount end), 0) from posting"
                + " where cycle = :cycle and :account in (to_account, from_account)").param("account", account).param("cycle", cycle)
                .query(Long.class).single();
    }
}
