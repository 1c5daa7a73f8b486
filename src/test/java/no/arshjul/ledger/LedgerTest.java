package no.arshjul.ledger;

import static no.arshjul.ledger.Account.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import no.arshjul.money.Kroner;
import no.arshjul.testing.RoomHouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger on a real PostgreSQL, with the migrations that make its table. */
class LedgerTest {

    private static final By BY = new By("make-decision", "astrid", "guideline 1");
    private static AnnotationConfigApplicationContext spring;
    private static Ledger ledger;
    private static JdbcClient jdbc;
    private static TransactionTemplate transaction;

    @Configuration
    @EnableTransactionManagement
    @Import(Ledger.class)
    static class Wiring extends RoomHouse {

        Wiring() {
            super("2027-02-01T08:00");
        }

        @Override
        protected void fill(JdbcClient jdbc) {
            List.of(Moves.OWNER, Moves.UNIVERSITY).forEach(orgnr -> jdbc.sql("""
                    insert into organisation (orgnr, name, kind, language_form, email, example_data)
                    values (?, 'Eksempel', 'municipality', 'nb', 'post@example.org', true)""").param(orgnr).update());
        }
    }

    @BeforeAll
    static void start() {
        spring = new AnnotationConfigApplicationContext(Wiring.class);
        ledger = spring.getBean(Ledger.class);
        jdbc = spring.getBean(JdbcClient.class);
        transaction = spring.getBean(TransactionTemplate.class);
    }

    @AfterAll
    static void stop() {
        spring.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update posting set amount = amount + 1", "update posting set task = 'x' where false", "delete from posting",
        "truncate posting", "truncate posting cascade", "truncate county cascade"})
    void the_database_refuses_to_change_or_remove_a_posting(String sql) {
        Place place = fresh("append-only");
        long id = ledger.post(place, STATE, FRAME, Kroner.of(100), Cause.ALLOTMENT, BY);
        assertThatThrownBy(() -> jdbc.sql(sql).update()).hasMessageContaining("correct by reversal");
        assertThat(jdbc.sql("select amount from posting where id = ?").param(id).query(Long.class).single()).isEqualTo(100);
    }

    @Test
    void a_posting_keeps_all_it_was_given() {
        Place place = fresh("kept").region("nord").ofCase("KEPT-1", Moves.OWNER);
        ledger.post(place, STATE, FRAME, Kroner.of(100), Cause.ALLOTMENT, BY);
        long id = ledger.post(place, FRAME, REGION, Kroner.of(60), Cause.APPORTIONMENT, By.system("apportion"));
        long back = ledger.reverse(id, BY);
        assertThat(ledger.ofCase("KEPT-1")).hasSize(3).endsWith(
                new Posting(id, place, FRAME, REGION, Kroner.of(60), Cause.APPORTIONMENT, By.system("apportion"), null),
                new Posting(back, place, REGION, FRAME, Kroner.of(60), Cause.REVERSAL, BY, id));
    }

    @Test
    void a_refused_move_leaves_no_posting_and_a_zero_neither() {
        Place place = fresh("refused").region("nord").ofCase("REFUSED-1", Moves.OWNER);
        assertThatExceptionOfType(Overdrawn.class).isThrownBy(() -> ledger.post(place, FRAME, REGION, Kroner.of(1), Cause.APPORTIONMENT, BY));
        assertThatExceptionOfType(IllegalMove.class).isThrownBy(() -> ledger.post(place, STATE, PAID, Kroner.of(1), Cause.PAYMENT, BY));
        assertThat(ledger.post(place, STATE, FRAME, Kroner.ZERO, Cause.ALLOTMENT, BY)).isZero();
        assertThat(ledger.ofCase("REFUSED-1")).isEmpty();
    }

    @Test
    void a_posting_goes_with_the_transaction_it_was_made_in() {
        Place place = fresh("rolled-back");
        transaction.executeWithoutResult(status -> {
            ledger.post(place, STATE, FRAME, Kroner.of(100), Cause.ALLOTMENT, BY);
            status.setRollbackOnly();
        });
        assertThat(ledger.balance(FRAME, place)).isEqualTo(Kroner.ZERO);
    }

    @Test
    void a_second_transaction_waits_for_the_first_and_is_refused_what_that_took() throws Exception {
        Place place = fresh("two").region("nord");
        ledger.post(place, STATE, FRAME, Kroner.of(100), Cause.ALLOTMENT, BY);
        ExecutorService other = Executors.newSingleThreadExecutor();
        Future<?> second = transaction.execute(status -> {
            ledger.post(place, FRAME, REGION, Kroner.of(70), Cause.APPORTIONMENT, BY);
            Future<?> waiting = other.submit(() -> ledger.post(place, FRAME, REGION, Kroner.of(70), Cause.APPORTIONMENT, BY));
            awaitSomebodyWaitingForALock();
            return waiting;
        });
        assertThatThrownBy(() -> second.get(30, TimeUnit.SECONDS)).hasCauseInstanceOf(Overdrawn.class);
        assertThat(ledger.balance(FRAME, place)).isEqualTo(Kroner.of(30));
        other.shutdown();
    }

    @Test
    void many_that_draw_on_one_account_at_once_get_what_it_holds_and_no_more() throws Exception {
        Place place = fresh("many").region("nord");
        ledger.post(place, STATE, FRAME, Kroner.of(100), Cause.ALLOTMENT, BY);
        assertThat(succeeded(40, () -> ledger.post(place, FRAME, REGION, Kroner.of(7), Cause.APPORTIONMENT, BY))).isEqualTo(14);
        assertThat(ledger.balance(FRAME, place)).isEqualTo(Kroner.of(2));
        assertThat(ledger.balance(REGION, place)).isEqualTo(Kroner.of(98));
    }

    @Test
    void many_that_reverse_one_posting_at_once_reverse_it_once() throws Exception {
        Place place = fresh("reversed");
        ledger.post(place, STATE, FRAME, Kroner.of(100), Cause.ALLOTMENT, BY);
        long id = ledger.post(place, STATE, FRAME, Kroner.of(10), Cause.ALLOTMENT, BY);
        assertThat(succeeded(16, () -> ledger.reverse(id, BY))).isEqualTo(1);
        assertThat(ledger.balance(FRAME, place)).isEqualTo(Kroner.of(100));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void ledger_and_book_agree_on_every_move_and_every_balance(long seed) {
        Book book = new Book();
        Book table = new Book(new TablePages(jdbc));
        List<Moves.Move> moves = Moves.random(new Random(seed), 200);
        transaction.executeWithoutResult(status -> {
            assertThat(Moves.balances(table)).as("nothing from before").isEqualTo(Moves.none());
            List<long[]> ids = new ArrayList<>();
            for (Moves.Move move : moves) {
                long[] id = new long[2];
                boolean onBook = Moves.tried(() -> id[0] = move.on(book));
                boolean inLedger = Moves.tried(() -> id[1] = ledger.post(
                        move.place(), move.from(), move.to(), Kroner.of(move.amount()), Cause.DECISION, BY));
                assertThat(inLedger).isEqualTo(onBook);
                if (onBook) {
                    ids.add(id);
                }
            }
            Collections.shuffle(ids, new Random(seed));
            ids.stream().limit(ids.size() / 2).forEach(id -> assertThat(Moves.tried(() -> ledger.reverse(id[1], BY)))
                    .isEqualTo(Moves.tried(() -> book.reverse(id[0], BY))));
            assertThat(Moves.balances(table)).isEqualTo(Moves.balances(book));
            assertThat(ledger.committed("rogaland", "school", 2028)).isEqualTo(book.committed("rogaland", "school", 2028));
            status.setRollbackOnly();
        });
    }

    @Test
    void opening_commitments_without_a_case_are_kept_apart_from_those_of_cases() {
        Place opening = new Place("rogaland", null, "vocational", 2028, null, null, null);
        Place ofCase = opening.ofCase("OPENING-1", Moves.OWNER);
        ledger.post(opening, FUTURE, COMMITTED, Kroner.of(500), Cause.OPENING, By.system("seeds"));
        ledger.post(ofCase, FUTURE, COMMITTED, Kroner.of(70), Cause.COMMITMENT, BY);
        assertThat(ledger.balance(COMMITTED, opening)).isEqualTo(Kroner.of(500));
        assertThat(ledger.balance(COMMITTED, ofCase)).isEqualTo(Kroner.of(70));
        assertThat(ledger.committed("rogaland", "vocational", 2028)).isEqualTo(Kroner.of(570));
    }

    private static Place fresh(String cycle) {
        return Place.of("rogaland", cycle + "-" + System.nanoTime(), "school", 2027);
    }

    /** Starts all at one signal; counts those that were not refused. */
    private static long succeeded(int count, Callable<Long> posting) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        CountDownLatch signal = new CountDownLatch(1);
        List<Future<Boolean>> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            answers.add(threads.submit(() -> {
                signal.await();
                try {
                    return posting.call() > 0;
                } catch (Overdrawn | IllegalMove refused) {
                    return false;
                }
            }));
        }
        signal.countDown();
        long succeeded = 0;
        for (Future<Boolean> answer : answers) {
            succeeded += answer.get(60, TimeUnit.SECONDS) ? 1 : 0;
        }
        threads.shutdown();
        return succeeded;
    }

    private static void awaitSomebodyWaitingForALock() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (jdbc.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted").query(Long.class).single() == 0) {
            assertThat(System.nanoTime()).as("nobody came to wait for the lock").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
