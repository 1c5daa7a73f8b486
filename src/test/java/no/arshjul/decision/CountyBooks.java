package no.arshjul.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.arshjul.ledger.Account;
import no.arshjul.ledger.Book;
import no.arshjul.ledger.By;
import no.arshjul.ledger.Cause;
import no.arshjul.ledger.Place;
import no.arshjul.ledger.Posting;
import no.arshjul.money.Kroner;

/** A book in memory, with a tally beside it that shares nothing with the book's own reckoning. */
final class CountyBooks {

    private static final By BY = new By("test", "somebody", "guideline-1");

    final List<Posting> postings = new ArrayList<>();
    private final Book book = new Book();
    private final Map<String, long[][]> flows = new HashMap<>();
    private final Map<String, Long> apportioned = new HashMap<>();
    private final Map<String, Long> tally = new HashMap<>();
    private final Map<String, List<Posting>> byCase = new HashMap<>();

    long move(Place place, Account from, Account to, long amount, Cause cause) {
        long id = book.post(place, from, to, Kroner.of(amount), cause, BY);
        if (id > 0) {
            note(new Posting(id, place, from, to, Kroner.of(amount), cause, BY, null));
        }
        return id;
    }

    void reverse(Posting posting) {
        long id = book.reverse(posting.id(), BY);
        note(new Posting(id, posting.place(), posting.to(), posting.from(), posting.amount(), Cause.REVERSAL, BY, posting.id()));
    }

    long balance(Account account, Place place) {
        return book.balance(account, place).amount();
    }

    List<Posting> ofPayee(Place place) {
        return byCase.getOrDefault(place.caseNumber() + place.payee() + place.year(), List.of());
    }

    /** What the tally says, by the account's dimension as the plan of the ledger states it. */
    long tallied(Account account, Place place) {
        return tally.getOrDefault(key(account, place), 0L);
    }

    /** What an account holds in a cycle, over all its places. */
    long inCycle(Account account, String cycle) {
        long held = 0;
        for (Account other : Account.values()) {
            held += moved(cycle, other, account) - moved(cycle, account, other);
        }
        return held;
    }

    /** All that went this way in a cycle; reversals go the other way. */
    long moved(String cycle, Account from, Account to) {
        long[][] ways = flows.get(cycle);
        return ways == null ? 0 : ways[from.ordinal()][to.ordinal()];
    }

    /** What the regions of a cycle were given when its frame was divided. */
    long apportioned(String cycle, String region) {
        return apportioned.getOrDefault(cycle + region, 0L);
    }

    private void note(Posting posting) {
        postings.add(posting);
        flows.computeIfAbsent(posting.place().cycle(), cycle -> new long[Account.values().length][Account.values().length])
                [posting.from().ordinal()][posting.to().ordinal()] += posting.amount().amount();
        if (posting.cause() == Cause.APPORTIONMENT) {
            apportioned.merge(posting.place().cycle() + posting.place().region(), posting.amount().amount(), Long::sum);
        }
        if (posting.place().caseNumber() != null) {
            byCase.computeIfAbsent(posting.place().caseNumber() + posting.place().payee() + posting.place().year(), key -> new ArrayList<>()).add(posting);
        }
        note(posting.from(), posting, -posting.amount().amount());
        note(posting.to(), posting, posting.amount().amount());
    }

    private void note(Account account, Posting posting, long amount) {
        long now = tally.merge(key(account, posting.place()), amount, Long::sum);
        if (now < 0 && account != Account.STATE && account != Account.FUTURE) {
            throw new AssertionError(account + " is overdrawn at " + posting.place());
        }
        if (now != balance(account, posting.place())) {
            throw new AssertionError(account + " holds " + now + ", and the book says " + balance(account, posting.place()));
        }
    }

    private static String key(Account account, Place p) {
        return account + switch (account) {
            case LEFT_OVER, FUTURE -> p.county() + p.scheme() + p.year();
            case STATE, FRAME, SET_ASIDE, BOUND, FREED -> p.cycle() + p.scheme();
            case REGION -> p.cycle() + p.scheme() + p.region();
            case COMMITTED -> p.scheme() + p.caseNumber() + p.payee() + p.year();
            default -> p.caseNumber() + p.payee() + p.year();
        };
    }
}
