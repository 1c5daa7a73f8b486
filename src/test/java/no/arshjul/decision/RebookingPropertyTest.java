package no.arshjul.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import no.arshjul.ledger.Account;
import no.arshjul.ledger.Book;
import no.arshjul.ledger.By;
import no.arshjul.ledger.Cause;
import no.arshjul.ledger.Place;
import no.arshjul.ledger.Posting;
import no.arshjul.money.Kroner;

/** Whatever is changed, however often and however much of it has been paid, the payee is given just what the last decision says. */
class RebookingPropertyTest {

    private static final Place REGION = Place.of("rogaland", "ROGALAND-2027", "school", 2027).region("nord");
    private static final Place PAYEE = REGION.ofCase("ROGALAND-2027-0001", "944073787");
    private static final By BY = By.system("test");

    private Book book;
    private List<Posting> postings;

    @Property(tries = 500)
    void random_changes_between_random_payments_hold_the_ledgers_invariants(@ForAll @LongRange(max = Long.MAX_VALUE) long seed) {
        book = new Book();
        postings = new ArrayList<>();
        Random random = new Random(seed);
        long allotted = 1_000 + random.nextInt(1_000_000);
        post(REGION, Account.STATE, Account.FRAME, allotted);
        post(REGION, Account.FRAME, Account.REGION, allotted);
        long wanted = random.nextLong(allotted + 1);
        post(PAYEE, Account.REGION, Account.GRANTED, wanted);
        boolean running = false;
        for (int step = 0; step < 12; step++) {
            switch (random.nextInt(3)) {
                case 0 -> {
                    post(PAYEE, Account.GRANTED, Account.DUE, part(random, balance(Account.GRANTED)));
                    running = true;
                }
                case 1 -> post(PAYEE, Account.DUE, Account.PAID, part(random, balance(Account.DUE)));
                default -> {
                    long most = wanted + balance(Account.REGION) + balance(Account.FREED);
                    wanted = random.nextLong(most + 1);
                    change(wanted, running);
                    long claimedBefore = balance(Account.CLAIMED);
                    change(wanted, running);
                    assertThat(balance(Account.CLAIMED)).as("the same decision twice changes nothing").isEqualTo(claimedBefore);
                }
            }
            long live = balance(Account.GRANTED) + balance(Account.DUE) + balance(Account.PAID);
            assertThat(live).as("given").isEqualTo(wanted);
            assertThat(live + balance(Account.CLAIMED) + balance(Account.REGION) + balance(Account.FRAME) + balance(Account.FREED))
                    .as("no krone is lost").isEqualTo(allotted);
            assertThat(balance(Account.UNSPENT)).isZero();
        }
    }

    /** As the ledger's own change does, in a book in memory. */
    private void change(long wanted, boolean running) {
        Rebooking rebooking = Rebooking.of(postings.stream().filter(posting -> PAYEE.equals(posting.place())).toList(), Kroner.of(wanted), running);
        assertThat(rebooking.accounted().isZero()).isTrue();
        rebooking.reversals().forEach(this::reverse);
        Kroner missing = rebooking.give().minus(Kroner.of(balance(Account.REGION)));
        if (missing.isPositive()) {
            post(REGION, Account.FREED, Account.FRAME, missing.amount());
            post(REGION, Account.FRAME, Account.REGION, missing.amount());
        }
        post(PAYEE, Account.REGION, Account.GRANTED, rebooking.give().amount());
        post(PAYEE, Account.GRANTED, Account.FREED, rebooking.free().amount());
        post(PAYEE, Account.DUE, Account.FREED, rebooking.freeDue().amount());
        post(PAYEE, Account.PAID, Account.UNSPENT, rebooking.claim().amount());
        post(PAYEE, Account.UNSPENT, Account.CLAIMED, rebooking.claim().amount());
        post(PAYEE, Account.GRANTED, Account.DUE, rebooking.due().amount());
    }

    private void post(Place place, Account from, Account to, long amount) {
        long id = book.post(place, from, to, Kroner.of(amount), Cause.DECISION, BY);
        if (id > 0) {
            postings.add(new Posting(id, place, from, to, Kroner.of(amount), Cause.DECISION, BY, null));
        }
    }

    private void reverse(long id) {
        Posting posting = postings.stream().filter(one -> one.id() == id).findFirst().orElseThrow();
        postings.add(new Posting(book.reverse(id, BY), posting.place(), posting.to(), posting.from(), posting.amount(), Cause.REVERSAL, BY, id));
    }

    private long balance(Account account) {
        return book.balance(account, PAYEE).amount();
    }

    private static long part(Random random, long of) {
        return random.nextInt(3) == 0 ? of : random.nextLong(of + 1);
    }
}
