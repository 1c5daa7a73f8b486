package no.arshjul.ledger;

import no.arshjul.money.Kroner;

/** An account holds less than was to be taken from it. Nothing has been posted. */
public class Overdrawn extends RuntimeException {

    private final transient Account account;
    private final transient Place place;
    private final transient Kroner balance;
    private final transient Kroner wanted;

    Overdrawn(Account account, Place place, Kroner balance, Kroner wanted) {
        super(account + " holds " + balance.amount() + ", not " + wanted.amount() + ", at " + account.key(place));
        this.account = account;
        this.place = place;
        this.balance = balance;
        this.wanted = wanted;
    }

    public Account account() {
        return account;
    }

    public Place place() {
        return place;
    }

    /** What the account held. */
    public Kroner balance() {
        return balance;
    }

    public Kroner wanted() {
        return wanted;
    }
}
