package no.arshjul.ledger;

import static no.arshjul.ledger.Account.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import no.arshjul.money.Kroner;

/** Random moves over a small world, and a reckoning of them that shares nothing with the rules under test. */
final class Moves {

    static final String OWNER = "970018131";
    static final String UNIVERSITY = "974760665";

    /** Two regions, two cases, two payees, two years: enough to take from the wrong one. */
    static final List<Place> PLACES = places();

    /** Every balance of this world, with a place that lies in it. */
    private static final Map<Leaf, Place> LEAVES = leaves();

    private static final List<Account[]> WAYS = List.of(way(FRAME, SET_ASIDE), way(FRAME, BOUND), way(FRAME, REGION), way(REGION, FRAME),
            way(REGION, GRANTED), way(BOUND, GRANTED), way(GRANTED, DUE), way(DUE, PAID), way(GRANTED, FREED), way(DUE, FREED),
            way(PAID, USED), way(PAID, UNSPENT), way(UNSPENT, TRANSFERRED), way(UNSPENT, CLAIMED), way(CLAIMED, RETURNED),
            way(UNSPENT, SET_OFF), way(SET_OFF, SETTLED), way(FUTURE, COMMITTED), way(COMMITTED, FUTURE), way(BOUND, FRAME), way(FREED, FRAME),
            way(FRAME, LEFT_OVER), way(LEFT_OVER, FRAME));

    private Moves() {
    }

    record Move(Place place, Account from, Account to, long amount) {

        long on(Book book) {
            return book.post(place, from, to, Kroner.of(amount), Cause.DECISION, By.system("test"));
        }
    }

    /** A balance, by an account and the text of its dimension as the plan of the ledger states it. */
    record Leaf(Account account, String where) {

        static Leaf of(Account account, Place p) {
            return new Leaf(account, switch (account) {
                case LEFT_OVER -> p.county() + p.scheme() + p.year();
                case STATE, FRAME, SET_ASIDE, BOUND, FREED -> p.cycle() + p.scheme();
                case REGION -> p.cycle() + p.scheme() + p.region();
                case FUTURE -> p.county() + p.scheme() + p.year();
                case COMMITTED -> p.county() + p.scheme() + p.caseNumber() + p.payee() + p.year();
                default -> p.caseNumber() + p.payee() + p.year();
            });
        }
    }

    /** Sequences that begin by filling both schemes and then wander, often along one place, so that far accounts are reached. */
    static Arbitrary<List<Move>> sequences(int most) {
        Arbitrary<Place> place = Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just(PLACES.get(0))),
                Tuple.of(2, Arbitraries.of(PLACES)));
        Arbitrary<Long> amount = Arbitraries.longs().between(1, 400);
        Arbitrary<Move> fill = Combinators.combine(place, amount).as((p, a) -> new Move(p, STATE, FRAME, a * 10));
        Arbitrary<Move> move = Combinators.combine(place, Arbitraries.of(WAYS), amount).as((p, w, a) -> new Move(p, w[0], w[1], a));
        Arbitrary<List<Move>> walk = Combinators.combine(place, amount).as((p, a) -> walk(p, a));
        return Combinators.combine(fill.list().ofMinSize(1).ofMaxSize(4), walk.list().ofMaxSize(2), move.list().ofMaxSize(most)).as((f, w, m) -> {
            List<Move> all = new ArrayList<>(f);
            w.forEach(all::addAll);
            all.addAll(m);
            return all;
        });
    }

    /** The same kind of sequence from a seed, for tests that are no properties. */
    static List<Move> random(Random random, int count) {
        List<Move> moves = new ArrayList<>();
        PLACES.forEach(place -> moves.add(new Move(place, STATE, FRAME, random.nextInt(4_000) + 1)));
        PLACES.forEach(place -> moves.addAll(walk(place, random.nextInt(400) + 1)));
        while (moves.size() < count) {
            Account[] way = WAYS.get(random.nextInt(WAYS.size()));
            moves.add(new Move(PLACES.get(random.nextInt(PLACES.size())), way[0], way[1], random.nextInt(400) + 1));
        }
        return moves;
    }

    static Map<Leaf, Long> none() {
        Map<Leaf, Long> balances = new HashMap<>();
        LEAVES.keySet().forEach(leaf -> balances.put(leaf, 0L));
        return balances;
    }

    static Map<Leaf, Long> balances(Book book) {
        Map<Leaf, Long> balances = new HashMap<>();
        LEAVES.forEach((leaf, place) -> balances.put(leaf, book.balance(leaf.account(), place).amount()));
        return balances;
    }

    /** Takes the move into the balances when there is enough to take. */
    static boolean reckoned(Map<Leaf, Long> balances, Move move) {
        Leaf from = Leaf.of(move.from(), move.place());
        boolean enough = move.from() == STATE || move.from() == FUTURE || balances.get(from) >= move.amount();
        if (enough) {
            balances.merge(from, -move.amount(), Long::sum);
            balances.merge(Leaf.of(move.to(), move.place()), move.amount(), Long::sum);
        }
        return enough;
    }

    /** @return false when it was refused because of what an account holds; any other refusal is thrown on */
    static boolean tried(Runnable posting) {
        try {
            posting.run();
            return true;
        } catch (Overdrawn e) {
            return false;
        }
    }

    static Place inYear(int year) {
        return Place.of("rogaland", "ROGALAND-2027", "school", year).region("nord").ofCase("ROGALAND-2027-0001", OWNER);
    }

    private static List<Move> walk(Place place, long amount) {
        Account[] stations = {FRAME, REGION, GRANTED, DUE, PAID, UNSPENT, CLAIMED};
        List<Move> moves = new ArrayList<>();
        for (int i = 1; i < stations.length; i++) {
            moves.add(new Move(place, stations[i - 1], stations[i], Math.max(1, amount - i)));
        }
        return moves;
    }

    private static Account[] way(Account from, Account to) {
        return new Account[] {from, to};
    }

    private static Map<Leaf, Place> leaves() {
        Map<Leaf, Place> leaves = new HashMap<>();
        PLACES.forEach(place -> List.of(Account.values()).forEach(account -> leaves.put(Leaf.of(account, place), place)));
        return leaves;
    }

    private static List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (String scheme : List.of("school", "inclusion")) {
            for (String region : List.of("nord", "sor")) {
                for (int year : new int[] {2027, 2028}) {
                    String caseNumber = "ROGALAND-2027-000" + (scheme.equals("school") ? 1 : 2);
                    String payee = region.equals("nord") ? OWNER : UNIVERSITY;
                    places.add(Place.of("rogaland", "ROGALAND-2027", scheme, year).region(region).ofCase(caseNumber, payee));
                }
            }
        }
        return List.copyOf(places);
    }
}
