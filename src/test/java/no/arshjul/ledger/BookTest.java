package no.arshjul.ledger;

import static no.arshjul.ledger.Account.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import no.arshjul.money.Kroner;

class BookTest {

    private static final By BY = By.system("test");

    /** The ways as the plan of the ledger lists them, written here a second time on purpose. */
    private static final Set<String> WAYS = Set.of("STATE→FRAME", "FRAME→SET_ASIDE", "FRAME→BOUND", "FRAME→REGION", "REGION→FRAME",
            "REGION→GRANTED", "BOUND→GRANTED", "FREED→FRAME", "GRANTED→DUE", "DUE→PAID", "GRANTED→FREED", "DUE→FREED", "PAID→USED", "PAID→UNSPENT",
            "UNSPENT→TRANSFERRED", "UNSPENT→CLAIMED", "CLAIMED→RETURNED", "UNSPENT→SET_OFF", "SET_OFF→SETTLED", "FUTURE→COMMITTED",
            "COMMITTED→FUTURE", "BOUND→FRAME", "FRAME→LEFT_OVER", "LEFT_OVER→FRAME");

    @Example
    void money_goes_the_allowed_ways_and_no_other() {
        for (Account from : Account.values()) {
            for (Account to : Account.values()) {
                Book book = new Book();
                if (WAYS.contains(from + "→" + to)) {
                    assertThat(book.post(Moves.PLACES.get(0), from, to, Kroner.ZERO, Cause.DECISION, BY)).isZero();
                } else {
                    assertThatExceptionOfType(IllegalMove.class).as("%s→%s", from, to).isThrownBy(
                            () -> book.post(Moves.PLACES.get(0), from, to, Kroner.ZERO, Cause.DECISION, BY));
                }
            }
        }
    }

    @Property
    void no_sequence_of_moves_overdraws_an_account_nor_makes_or_loses_a_krone(@ForAll("sequences") List<Moves.Move> moves) {
        Book book = new Book();
        Map<Moves.Leaf, Long> kept = Moves.none();
        for (Moves.Move move : moves) {
            boolean posted = Moves.tried(() -> move.on(book));
            // a second, simpler reckoning says which moves have to be taken, and what they lead to
            assertThat(posted).isEqualTo(Moves.reckoned(kept, move));
            Statistics.collect(posted ? "posted" : "refused");
            assertThat(Moves.balances(book)).isEqualTo(kept);
        }
        assertThat(kept.values().stream().mapToLong(Long::longValue).sum()).isZero();
        assertThat(kept).allSatisfy((leaf, balance) -> {
            if (leaf.account() != STATE && leaf.account() != FUTURE) {
                assertThat(balance).isNotNegative();
            }
        });
        Statistics.coverage(coverage -> {
            coverage.check("posted").percentage(p -> p > 5);
            coverage.check("refused").percentage(p -> p > 5);
        });
    }

    @Property(tries = 300)
    void all_reversals_in_backward_order_restore_every_balance_on_the_way(@ForAll("sequences") List<Moves.Move> moves) {
        Book book = new Book();
        List<Map<Moves.Leaf, Long>> before = new ArrayList<>();
        List<Long> ids = new ArrayList<>();
        for (Moves.Move move : moves) {
            Map<Moves.Leaf, Long> balances = Moves.balances(book);
            if (Moves.tried(() -> ids.add(move.on(book)))) {
                before.add(balances);
            }
        }
        for (int i = ids.size() - 1; i >= 0; i--) {
            assertThat(book.reverse(ids.get(i), BY)).isPositive();
            assertThat(Moves.balances(book)).isEqualTo(before.get(i));
        }
    }

    @Property(tries = 300)
    void reversals_in_any_order_never_overdraw(@ForAll("sequences") List<Moves.Move> moves, @ForAll long seed) {
        Book book = new Book();
        List<Long> ids = new ArrayList<>();
        moves.forEach(move -> Moves.tried(() -> ids.add(move.on(book))));
        Collections.shuffle(ids, new java.util.Random(seed));
        for (long id : ids) {
            Map<Moves.Leaf, Long> before = Moves.balances(book);
            boolean reversed = Moves.tried(() -> book.reverse(id, BY));
            Map<Moves.Leaf, Long> after = Moves.balances(book);
            assertThat(reversed || after.equals(before)).isTrue();
            assertThat(after).allSatisfy((leaf, b) -> assertThat(leaf.account() == STATE || leaf.account() == FUTURE || b >= 0).isTrue());
            assertThat(after.values().stream().mapToLong(Long::longValue).sum()).isZero();
        }
    }

    @Example
    void a_krone_can_be_followed_from_the_state_to_its_return() {
        Book book = new Book();
        Place place = Moves.PLACES.get(0);
        Account[] way = {STATE, FRAME, REGION, GRANTED, DUE, PAID, UNSPENT, CLAIMED, RETURNED};
        for (int i = 1; i < way.length; i++) {
            book.post(place, way[i - 1], way[i], Kroner.of(100 - i), Cause.USE, BY);
            assertThat(book.balance(way[i], place)).isEqualTo(Kroner.of(100 - i));
            assertThat(book.balance(way[i - 1], place)).isEqualTo(Kroner.of(i == 1 ? -99 : 1));
        }
    }

    @Example
    void an_account_gives_all_it_holds_and_not_a_krone_more() {
        Book book = new Book();
        Place place = Moves.PLACES.get(0);
        book.post(place, STATE, FRAME, Kroner.of(100), Cause.ALLOTMENT, BY);
        assertThatExceptionOfType(Overdrawn.class)
                .isThrownBy(() -> book.post(place, FRAME, REGION, Kroner.of(101), Cause.APPORTIONMENT, BY))
                .satisfies(e -> assertThat(e.balance()).isEqualTo(Kroner.of(100)))
                .satisfies(e -> assertThat(e.wanted()).isEqualTo(Kroner.of(101)));
        book.post(place, FRAME, REGION, Kroner.of(100), Cause.APPORTIONMENT, BY);
        assertThat(book.balance(FRAME, place)).isEqualTo(Kroner.ZERO);
    }

    @Example
    void a_region_cannot_draw_on_another_and_a_year_not_on_another() {
        Book book = new Book();
        Place nord = Place.of("rogaland", "ROGALAND-2027", "school", 2027).region("nord").ofCase("ROGALAND-2027-0001", "964965226");
        book.post(nord, STATE, FRAME, Kroner.of(100), Cause.ALLOTMENT, BY);
        book.post(nord, FRAME, REGION, Kroner.of(100), Cause.APPORTIONMENT, BY);
        assertThatExceptionOfType(Overdrawn.class).isThrownBy(
                () -> book.post(nord.region("sor"), REGION, GRANTED, Kroner.of(1), Cause.DECISION, BY));
        book.post(nord, REGION, GRANTED, Kroner.of(100), Cause.DECISION, BY);
        Place nextYear = Place.of("rogaland", "ROGALAND-2027", "school", 2028).ofCase("ROGALAND-2027-0001", "964965226");
        assertThatExceptionOfType(Overdrawn.class).isThrownBy(() -> book.post(nextYear, GRANTED, DUE, Kroner.of(1), Cause.INSTALMENT_DUE, BY));
    }

    @Example
    void commitments_of_a_year_are_summed_over_cases_and_opening_postings() {
        Book book = new Book();
        Place opening = new Place("rogaland", null, "school", 2028, null, null, null);
        book.post(opening, FUTURE, COMMITTED, Kroner.of(500), Cause.OPENING, BY);
        book.post(Moves.inYear(2028), FUTURE, COMMITTED, Kroner.of(70), Cause.COMMITMENT, BY);
        book.post(Moves.inYear(2029), FUTURE, COMMITTED, Kroner.of(8), Cause.COMMITMENT, BY);
        assertThat(book.committed("rogaland", "school", 2028)).isEqualTo(Kroner.of(570));
        assertThat(book.committed("rogaland", "inclusion", 2028)).isEqualTo(Kroner.ZERO);
        assertThatExceptionOfType(Overdrawn.class).as("a case cannot call on what is committed to others")
                .isThrownBy(() -> book.post(Moves.inYear(2028), COMMITTED, FUTURE, Kroner.of(71), Cause.COMMITMENT_CALLED, BY));
    }

    @Example
    void a_place_that_does_not_say_enough_is_refused() {
        Book book = new Book();
        Place bare = Place.of("rogaland", "ROGALAND-2027", "school", 2027);
        assertThatExceptionOfType(IllegalMove.class).isThrownBy(() -> book.post(bare, FRAME, REGION, Kroner.of(1), Cause.APPORTIONMENT, BY));
        assertThatExceptionOfType(IllegalMove.class).isThrownBy(
                () -> book.post(bare.region("nord").ofCase("ROGALAND-2027-0001", null), REGION, GRANTED, Kroner.of(1), Cause.DECISION, BY));
        assertThatExceptionOfType(IllegalMove.class).isThrownBy(
                () -> book.post(bare.ofCase("ROGALAND-2027-0001", null), FUTURE, COMMITTED, Kroner.of(1), Cause.COMMITMENT, BY));
    }

    @Example
    void a_negative_amount_is_refused_and_so_is_a_reversal_without_a_posting() {
        Book book = new Book();
        assertThatIllegalArgumentException().isThrownBy(() -> book.post(Moves.PLACES.get(0), STATE, FRAME, Kroner.of(-1), Cause.ALLOTMENT, BY));
        assertThatIllegalArgumentException().isThrownBy(() -> book.post(Moves.PLACES.get(0), STATE, FRAME, Kroner.of(1), Cause.REVERSAL, BY));
        assertThatExceptionOfType(IllegalMove.class).isThrownBy(() -> book.reverse(1, BY));
    }

    @Example
    void a_posting_is_reversed_once_and_not_while_its_money_is_elsewhere() {
        Book book = new Book();
        Place place = Moves.PLACES.get(0);
        long allotment = book.post(place, STATE, FRAME, Kroner.of(10), Cause.ALLOTMENT, BY);
        long apportionment = book.post(place, FRAME, REGION, Kroner.of(4), Cause.APPORTIONMENT, BY);
        assertThatExceptionOfType(Overdrawn.class).isThrownBy(() -> book.reverse(allotment, BY));
        book.reverse(apportionment, BY);
        book.reverse(allotment, BY);
        assertThatExceptionOfType(IllegalMove.class).isThrownBy(() -> book.reverse(allotment, BY));
        assertThat(book.balance(STATE, place)).isEqualTo(Kroner.ZERO);
    }

    @Provide
    Arbitrary<List<Moves.Move>> sequences() {
        return Moves.sequences(60);
    }
}
