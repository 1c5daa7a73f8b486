package no.arshjul.ledger;

import no.arshjul.money.Kroner;

/**
 * The rules of bookkeeping, written once: which ways money goes, that no account but the sources is overdrawn, and that
 * errors are corrected by reversal and a new posting (R14). A book of one's own is kept in memory; the {@link Ledger}
 * is a book in the database.
 */
public final class Book {

    private final Pages pages;

    /** An empty book in memory, for one thread. */
    public Book() {
        this(new MemoryPages());
    }

    Book(Pages pages) {
        this.pages = pages;
    }

    /**
     * Moves an amount at one place.
     *
     * @param amount not negative; zero posts nothing
     * @return the posting's id, or 0 when there was nothing to post
     * @throws IllegalArgumentException for a negative amount, or for {@link Cause#REVERSAL}, which only a reversal has
     * @throws IllegalMove              when money does not go this way, or the place does not say enough
     * @throws Overdrawn                when {@code from} holds less
     */
    public long post(Place place, Account from, Account to, Kroner amount, Cause cause, By by) {
        if (amount.isNegative() || cause == Cause.REVERSAL) {
            throw new IllegalArgumentException("To move money back, reverse the posting: " + cause + " " + amount.amount());
        }
        if (!Ways.lead(from, to)) {
            throw new IllegalMove("Money does not go from " + from + " to " + to);
        }
        from.require(place);
        to.require(place);
        return amount.isZero() ? 0 : write(new Posting(0, place, from, to, amount, cause, by, null));
    }

    /**
     * Takes a posting back by the opposite one, which refers to it (R14).
     *
     * @return the reversal's id
     * @throws IllegalMove when there is no such posting, or it has been reversed already
     * @throws Overdrawn   when the money has moved on; reverse the later postings first
     */
    public long reverse(long id, By by) {
        return reverse(id, by, null);
    }

    /** @param reason why it was wrong, or null where the cause of the whole change says it */
    public long reverse(long id, By by, String reason) {
        Posting posting = pages.read(id).orElseThrow(() -> new IllegalMove("There is no posting " + id));
        pages.hold(posting.to(), posting.place());
        if (pages.isReversed(id)) {
            throw new IllegalMove("Posting " + id + " has been reversed already");
        }
        return write(posting.reversed(by, reason));
    }

    public Kroner balance(Account account, Place place) {
        return pages.balance(account, place);
    }

    /** What is committed for a year in all, over all cases and opening postings. */
    public Kroner committed(String county, String scheme, int year) {
        return pages.committed(county, scheme, year);
    }

    private long write(Posting posting) {
        if (!posting.from().isSource()) {
            pages.hold(posting.from(), posting.place());
            Kroner balance = pages.balance(posting.from(), posting.place());
            if (posting.amount().exceeds(balance)) {
                throw new Overdrawn(posting.from(), posting.place(), balance, posting.amount());
            }
        }
        return pages.write(posting);
    }
}
