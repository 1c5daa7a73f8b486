package no.arshjul.ledger;

import static no.arshjul.ledger.Account.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import no.arshjul.money.Apportionment;
import no.arshjul.money.Kroner;

/**
 * A cycle's money from its opening to its closing on a {@link Book}, as the diagrams post it, with people who decide at random: of what the
 * regions ask, what is decided over several rounds, who declines, what is paid, reported and settled. Tries to overspend are part of it.
 */
final class CycleOfMoney {

    /** A payee of a case. @param decided what it was granted for the year */
    record Payee(Place place, long decided) {
    }

    private static final String[] PAYEES = {"owner-1", "owner-2", "owner-3", "university"};
    private static final By BY = By.system("test");

    private final Random random;
    private final Book book = new Book();
    private final List<Posting> postings = new ArrayList<>();
    private final Place frame = Place.of("rogaland", "ROGALAND-2027", "kindergarten", 2027);
    private final List<Place> regions = new ArrayList<>();
    private final List<Payee> payees = new ArrayList<>();
    private final Map<Account, Long> lowest = new EnumMap<>(Account.class);
    private long keptBack;
    private int refused;

    private CycleOfMoney(long seed) {
        random = new Random(seed);
    }

    /** Opened and apportioned. */
    static CycleOfMoney opened(long seed) {
        CycleOfMoney cycle = new CycleOfMoney(seed);
        cycle.open();
        return cycle;
    }

    /** From the opening to the closing. */
    static CycleOfMoney run(long seed) {
        CycleOfMoney cycle = opened(seed);
        cycle.decide();
        cycle.useAndSettle();
        return cycle;
    }

    private void open() {
        long allotted = upTo(5_000_000);
        long setAside = upTo(allotted);
        long bound = upTo(allotted - setAside);
        post(frame, STATE, FRAME, allotted, Cause.ALLOTMENT);
        post(frame, FRAME, SET_ASIDE, setAside, Cause.SET_ASIDE);
        post(frame, FRAME, BOUND, bound, Cause.BOUND_EARLIER);
        Map<String, BigDecimal> keys = new LinkedHashMap<>();
        for (int region = 0; region <= random.nextInt(6); region++) {
            keys.put("region-" + region, BigDecimal.valueOf(1 + upTo(9_999), 2));
        }
        Apportionment.byLargestRemainder(Kroner.of(allotted - setAside - bound), keys).forEach((region, share) -> {
            regions.add(frame.region(region));
            post(frame.region(region), FRAME, REGION, share.amount(), Cause.APPORTIONMENT);
        });
    }

    /** Lines of every size, more than the frames hold; a case over its region's frame gets what the forum moves from the others. */
    private void decide() {
        for (int number = 0; number < 1 + random.nextInt(12); number++) {
            Place place = regions.get(random.nextInt(regions.size()));
            boolean earlier = random.nextInt(5) == 0;
            for (String payee : List.of(PAYEES[random.nextInt(3)], PAYEES[3])) {
                Place at = place.ofCase("ROGALAND-2027-" + number, payee);
                long amount = upTo(allotted() / 4 + 10);
                if (!earlier) {
                    moveFromOthers(place, amount);
                }
                if (post(at, earlier ? BOUND : REGION, GRANTED, amount, Cause.DECISION)) {
                    payees.add(new Payee(at, amount));
                }
                Place later = new Place(at.county(), at.cycle(), at.scheme(), 2028, at.region(), at.caseNumber(), at.payee());
                post(later, FUTURE, COMMITTED, upTo(10_000), Cause.COMMITMENT);
            }
        }
    }

    private void moveFromOthers(Place own, long needed) {
        long missing = needed - balance(REGION, own);
        for (Place other : regions) {
            long part = Math.min(missing, balance(REGION, other));
            if (!other.equals(own) && part > 0) {
                post(other, REGION, FRAME, part, Cause.FORUM_MOVE);
                post(own, FRAME, REGION, part, Cause.FORUM_MOVE);
                missing -= part;
            }
        }
    }

    private void useAndSettle() {
        for (Payee payee : payees) {
            Place at = payee.place();
            if (random.nextInt(6) == 0) {
                post(at, GRANTED, FREED, payee.decided(), Cause.DECLINED);
                Place later = new Place(at.county(), at.cycle(), at.scheme(), 2028, at.region(), at.caseNumber(), at.payee());
                post(later, COMMITTED, FUTURE, balance(COMMITTED, later), Cause.DECLINED);
                continue;
            }
            post(at, GRANTED, DUE, payee.decided(), Cause.INSTALMENT_DUE);
            setOffAgainst(at, payee.decided());
            if (random.nextBoolean()) {
                pay(at);
                report(at, payee.decided());
            } else {
                report(at, payee.decided());
                pay(at);
                post(at, PAID, USED, balance(PAID, at), Cause.USE);
            }
            settle(at);
        }
    }

    private void setOffAgainst(Place at, long most) {
        long left = most;
        for (Payee earlier : payees) {
            if (earlier.place().payee().equals(at.payee())) {
                long part = Math.min(left, balance(SET_OFF, earlier.place()));
                post(at, DUE, PAID, part, Cause.SET_OFF);
                post(earlier.place(), SET_OFF, SETTLED, part, Cause.SET_OFF);
                keptBack += part;
                left -= part;
            }
        }
    }

    /** The bank pays at once, after a mistake that is reversed, or what was already paid is tried again. */
    private void pay(Place at) {
        long due = balance(DUE, at);
        post(at, DUE, PAID, due, Cause.PAYMENT);
        if (due > 0 && random.nextInt(4) == 0) {
            Posting wrong = postings.get(postings.size() - 1);
            book.reverse(wrong.id(), BY);
            postings.add(wrong.reversed(BY, null));
            post(at, DUE, PAID, due, Cause.PAYMENT);
        }
        post(at, DUE, PAID, 1 + upTo(1_000), Cause.PAYMENT);
    }

    /** Spent any part, or no report at all: what is not paid is given up, what is paid and not spent is unspent. */
    private void report(Place at, long granted) {
        long left = random.nextInt(5) == 0 ? granted : upTo(granted);
        long givenUp = Math.min(left, balance(DUE, at));
        post(at, DUE, FREED, givenUp, Cause.GIVEN_UP);
        post(at, PAID, UNSPENT, left - givenUp, Cause.UNSPENT);
        post(at, PAID, USED, balance(PAID, at), Cause.USE);
    }

    private void settle(Place at) {
        long unspent = balance(UNSPENT, at);
        switch (random.nextInt(3)) {
            case 0 -> post(at, UNSPENT, TRANSFERRED, unspent, Cause.TRANSFER);
            case 1 -> post(at, UNSPENT, SET_OFF, unspent, Cause.SET_OFF);
            default -> {
                post(at, UNSPENT, CLAIMED, unspent, Cause.REPAYMENT_CLAIMED);
                post(at, CLAIMED, RETURNED, unspent, Cause.REPAID);
            }
        }
    }

    private boolean post(Place place, Account from, Account to, long amount, Cause cause) {
        try {
            long id = book.post(place, from, to, Kroner.of(amount), cause, BY);
            if (id > 0) {
                postings.add(new Posting(id, place, from, to, Kroner.of(amount), cause, BY, null));
                lowest.merge(from, balance(from, place), Math::min);
            }
            return true;
        } catch (Overdrawn e) {
            refused++;
            return false;
        }
    }

    private long upTo(long most) {
        return random.nextLong(most + 1);
    }

    List<Place> regions() {
        return regions;
    }

    List<Payee> payees() {
        return payees;
    }

    long balance(Account account, Place place) {
        return book.balance(account, place).amount();
    }

    /** Reckoned from the postings, not by the book. */
    long total(Account account) {
        return sum(postings.stream().filter(p -> p.to() == account).toList()) - sum(postings.stream().filter(p -> p.from() == account).toList());
    }

    /** What went this way at this place, less what was taken back. */
    long moved(Account from, Account to, Place place) {
        List<Posting> here = postings.stream().filter(p -> p.place().equals(place)).toList();
        return sum(here.stream().filter(p -> p.from() == from && p.to() == to).toList())
                - sum(here.stream().filter(p -> p.from() == to && p.to() == from).toList());
    }

    long lowest(Account account) {
        return lowest.getOrDefault(account, 0L);
    }

    long allotted() {
        return caused(Cause.ALLOTMENT);
    }

    long setAside() {
        return caused(Cause.SET_ASIDE);
    }

    long bound() {
        return caused(Cause.BOUND_EARLIER);
    }

    long granted() {
        return caused(Cause.DECISION);
    }

    long paidByBank() {
        return caused(Cause.PAYMENT) - sum(postings.stream().filter(p -> p.cause() == Cause.REVERSAL).toList());
    }

    long keptBack() {
        return keptBack;
    }

    int refused() {
        return refused;
    }

    private long caused(Cause cause) {
        return sum(postings.stream().filter(p -> p.cause() == cause).toList());
    }

    private static long sum(List<Posting> postings) {
        return postings.stream().mapToLong(p -> p.amount().amount()).sum();
    }
}
