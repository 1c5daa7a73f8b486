package no.arshjul.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import no.arshjul.decision.Amounts;
import no.arshjul.decision.ChangedDecisions;
import no.arshjul.ledger.By;
import no.arshjul.money.Kroner;
import no.arshjul.testing.Decided;
import no.arshjul.testing.GrantSteps;
import no.arshjul.testing.RogalandYear;
import no.arshjul.testing.WalkedYear;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** When a year has settled, also when its last acts happen at the same time; and how a grant goes on in the next year. */
class SettlingTest extends WalkedYear {

    private static final Map<String, Object> ACCEPT = Map.of("reportOutcome", "accept", "reportComment", "");

    @Autowired
    private PlatformTransactionManager transactions;
    @Autowired
    private Instalments instalments;
    @Autowired
    private ChangedDecisions changes;

    @Test
    void closing_opens_by_itself_when_the_last_grant_ends_and_when_the_last_line_is_paid() {
        List<String> cases = Decided.in(year, "haugesund", "stavanger");
        steps.accept("haugesund", cases.get(0));
        steps.accept("stavanger", cases.get(1));
        steps.reportAllUsed("haugesund", cases.get(0));
        String run = steps.startRun();
        steps.prepare(run, line -> line.get("caseNumber").equals(cases.get(1)));
        steps.attest(run);
        steps.confirm(run, line -> true);
        assertThat(closing()).as("one grant runs, one line is due").isFalse();
        steps.reportAllUsed("stavanger", cases.get(1));
        assertThat(closing()).as("one line is due").isFalse();
        steps.payAll();
        assertThat(closing()).isTrue();
        office.complete("silje", "close-cycle", year.key(), Map.of("closingRemark", ""));
        assertThat(office.ended(year.key())).isTrue();
        assertThat(jdbc.sql("select status from cycle where key = ?").param(year.key()).query(String.class).single()).isEqualTo("closed");
    }

    @Test
    void closing_opens_once_when_two_grants_end_at_the_same_time() throws Exception {
        List<String> cases = Decided.in(year, "haugesund", "stavanger");
        steps.accept("haugesund", cases.get(0));
        steps.accept("stavanger", cases.get(1));
        steps.payAll();
        steps.report("haugesund", cases.get(0), 100_000, 50_000, "");
        steps.report("stavanger", cases.get(1), 100_000, 50_000, "");
        Task first = office.task("control-report", cases.get(0));
        Task second = office.task("control-report", cases.get(1));
        atTheSameTime(() -> complete("silje", first, ACCEPT), () -> complete("sindre", second, ACCEPT));
        assertThat(closing()).isTrue();
        assertThat(book.ofCycle("USED", year.key())).isEqualTo(300_000);
    }

    @Test
    void money_paid_while_its_report_is_being_accepted_is_booked_as_used_and_the_year_settles() throws Exception {
        String caseNumber = Decided.in(year, "haugesund").get(0);
        steps.accept("haugesund", caseNumber);
        steps.report("haugesund", caseNumber, 100_000, 50_000, "");
        String run = steps.startRun();
        steps.prepare(run, line -> true);
        steps.attest(run);
        Map<String, Object> paid = Map.of("paidOn", year.year() + "-05-16", "bankReference", "BANK-1",
                "lines", steps.answered("confirm-paid", run, "paid", line -> true));
        Task control = office.task("control-report", caseNumber);
        Task confirm = office.task("confirm-paid", run);
        atTheSameTime(() -> complete("silje", control, ACCEPT), () -> complete("finn", confirm, paid));
        assertThat(book.ofCase("PAID", caseNumber)).isZero();
        assertThat(book.ofCase("USED", caseNumber)).isEqualTo(150_000);
        assertThat(closing()).isTrue();
    }

    @Test
    void a_grant_that_is_taken_while_its_decision_is_being_raised_is_due_with_the_raised_amount() throws Exception {
        String caseNumber = Decided.in(year, "haugesund").get(0);
        Task accept = office.task("accept-grant", caseNumber);
        atTheSameTime(() -> changes.change(caseNumber, Map.of(year.year(), Amounts.of(120_000, 60_000)), "appeal", "Etter klage.",
                new By("decide-appeal", "astrid", null)),
                () -> complete("haugesund", accept, Map.of("grantAccepted", true, "accountNumber", RogalandYear.ACCOUNT)));
        assertThat(book.ofCase("DUE", caseNumber)).isEqualTo(180_000);
        assertThat(book.ofCase("GRANTED", caseNumber)).isZero();
    }

    @Test
    void the_second_year_of_a_grant_is_bound_in_the_next_frame_and_due_there_without_a_new_answer() {
        String caseNumber = Decided.in(year, Map.of("haugesund", year.twoYearForm("haugesund"))).get(0);
        office.complete("haugesund", "accept-grant", caseNumber, Map.of("grantAccepted", true, "accountNumber", "99990321333"));
        steps.payAll();
        steps.reportAllUsed("haugesund", caseNumber);
        assertThat(closing()).as("later years hold nothing up").isTrue();
        office.complete("silje", "close-cycle", year.key(), Map.of("closingRemark", ""));

        year = year.next();
        steps = new GrantSteps(office, year);
        String other = Decided.in(year, "stavanger").get(0);
        assertThat(jdbc.sql("select bound from cycle_frame where cycle = ? and scheme = 'kindergarten'").param(year.key()).query(Long.class)
                .single()).isEqualTo(50_000);
        assertThat(book.ofCase("COMMITTED", caseNumber)).isZero();
        assertThat(book.ofCycle("BOUND", year.key())).isZero();
        assertThat(office.tasks("accept-grant", caseNumber)).isEmpty();
        assertThat(instalments.free(year.key())).extracting(Instalment::caseNumber, Instalment::amount, Instalment::account)
                .containsExactly(tuple(caseNumber, Kroner.of(30_000), "99990321333"), tuple(caseNumber, Kroner.of(20_000), "99990107110"));
        steps.accept("stavanger", other);
        steps.payAll();
        steps.report("haugesund", caseNumber, 30_000, 20_000, "");
        steps.control(caseNumber, "accept");
        steps.reportAllUsed("stavanger", other);
        assertThat(book.ofCase("USED", caseNumber)).isEqualTo(200_000);
        assertThat(closing()).isTrue();
    }

    private boolean closing() {
        return office.tasks("close-cycle", year.key()).size() == 1;
    }

    private void complete(String person, Task task, Map<String, Object> form) {
        office.completeOnly(person, task, form);
    }

    /** The second begins while the first is done but not committed, and waits for it: nobody's luck decides who is the last. */
    private void atTheSameTime(Runnable first, Runnable second) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Future<?> one = two.submit(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                first.run();
                done.countDown();
                await(mayCommit);
            }));
            await(done);
            Future<?> other = two.submit(second);
            while (!somebodyWaitsForALock() && !other.isDone()) {
                Thread.onSpinWait();
            }
            mayCommit.countDown();
            one.get(60, TimeUnit.SECONDS);
            other.get(60, TimeUnit.SECONDS);
        } finally {
            two.shutdownNow();
        }
        office.work();
    }

    private boolean somebodyWaitsForALock() {
        return jdbc.sql("select count(*) > 0 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
                .query(Boolean.class).single();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(60, TimeUnit.SECONDS)) {
                throw new AssertionError("The other never came");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
