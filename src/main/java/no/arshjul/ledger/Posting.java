package no.arshjul.ledger;

import no.arshjul.money.Kroner;

/**
 * An amount moved from one account to another at one place. Never changed and never removed: an error is corrected by a
 * reversal and a new posting (R14).
 *
 * @param id       0 before it is written
 * @param amount   above zero
 * @param reverses id of the posting that this one takes back, or null
 * @param reason   why a person had it taken back, or null
 */
public record Posting(long id, Place place, Account from, Account to, Kroner amount, Cause cause, By by, Long reverses, String reason) {

    /** One that takes nothing back. */
    public Posting(long id, Place place, Account from, Account to, Kroner amount, Cause cause, By by, Long reverses) {
        this(id, place, from, to, amount, cause, by, reverses, null);
    }

    Posting withId(long id) {
        return new Posting(id, place, from, to, amount, cause, by, reverses, reason);
    }

    Posting reversed(By by, String reason) {
        return new Posting(0, place, to, from, amount, Cause.REVERSAL, by, id, reason);
    }
}
