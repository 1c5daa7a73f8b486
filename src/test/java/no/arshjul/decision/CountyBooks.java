package no.arshjul.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
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
        return sum(p -> cycle.equals(p.place().cycle()) && p.to() == account) - sum(p -> cycle.equals(p.place().cycle()) && p.from() == account);
    }

    long sum(Predicate<Posting> which) {
        long sum = 0;
        for (Posting posting : postings) {
            if (which.test(posting)) {
                sum += posting.amount().amount();
            }
        }
        return sum;
    }

    private void note(Posting posting) {
        postings.add(posting);
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
