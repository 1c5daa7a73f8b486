package no.arshjul.progress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import no.arshjul.ledger.Account;
import no.arshjul.ledger.Book;
import no.arshjul.ledger.By;
import no.arshjul.ledger.Cause;
import no.arshjul.ledger.IllegalMove;
import no.arshjul.ledger.Ledger;
import no.arshjul.ledger.Overdrawn;
import no.arshjul.ledger.Place;
import no.arshjul.money.Kroner;

/** A cycle's postings along every way that the ledger allows, at random and without a plan; now and then one is reversed. */
final class RandomMoney {

    private static final By BY = By.system("test");
    private static final List<String> SCHEMES = List.of("kindergarten", "school");
    static final List<String> REGIONS = List.of("nord", "midt", "sor");

    private record Posted(Place place, Account from, Account to, long amount, long id) {
    }

    private final Random random;
    private final Book book = new Book();
    private final List<Object[]> ways;
    private final List<Posted> posted = new ArrayList<>();
    private int reversed;

    RandomMoney(long seed) {
        random = new Random(seed);
        ways = Ledger.ways().stream().filter(way -> !way[0].equals("FUTURE") && !way[0].equals("COMMITTED")).toList();
        SCHEMES.forEach(scheme -> post(Place.of("rogaland", "ROGALAND-2027", scheme, 2027), Account.STATE, Account.FRAME, 1_000_000));
        for (int i = 0; i < 250; i++) {
            step();
        }
    }

    private void step() {
        if (!posted.isEmpty() && random.nextInt(8) == 0) {
            reverse(posted.get(random.nextInt(posted.size())));
            return;
        }
        Object[] way = ways.get(random.nextInt(ways.size()));
        String scheme = SCHEMES.get(random.nextInt(SCHEMES.size()));
        int number = random.nextInt(6);
        Place place = Place.of("rogaland", "ROGALAND-2027", scheme, 2027).region(REGIONS.get(number % 3)).ofCase("C-" + scheme + number, "payee-" + random.nextInt(2));
        Account from = Account.valueOf(way[0].toString());
        Account to = Account.valueOf(way[1].toString());
        Place at = from == Account.FREED && to == Account.FRAME ? place.region(REGIONS.get(random.nextInt(3))) : place;
        post(at, from, to, 1 + random.nextInt(200_000));
    }

    private void post(Place place, Account from, Account to, long amount) {
        // What a call transfers to the next one and back again is one account in the book; the picture tells both apart.
        try {
            posted.add(new Posted(place, from, to, amount, book.post(place, from, to, Kroner.of(amount), Cause.CHANGED, BY)));
        } catch (Overdrawn | IllegalMove e) {
            // not all that a hand tries can be posted
        }
    }

    private void reverse(Posted old) {
        try {
            long id = book.reverse(old.id(), BY);
            posted.add(new Posted(old.place(), old.to(), old.from(), old.amount(), id));
            reversed++;
        } catch (Overdrawn | IllegalMove e) {
            // the money has moved on, or it was reversed before
        }
    }

    int reversed() {
        return reversed;
    }

    /** As the database sums them. */
    List<Moved> moved() {
        Map<List<Object>, Long> sums = new LinkedHashMap<>();
        posted.forEach(p -> sums.merge(java.util.Arrays.asList(p.place().scheme(), p.place().region(), p.from(), p.to()), p.amount(), Long::sum));
        return sums.entrySet().stream().map(sum -> new Moved((String) sum.getKey().get(0), (String) sum.getKey().get(1), (Account) sum.getKey().get(2),
                (Account) sum.getKey().get(3), false, sum.getValue())).toList();
    }

    /** What an account holds in all, reckoned from the postings. */
    long total(Account account) {
        return posted.stream().mapToLong(p -> p.to() == account ? p.amount() : p.from() == account ? -p.amount() : 0).sum();
    }

    long allotted() {
        return -total(Account.STATE);
    }
}
