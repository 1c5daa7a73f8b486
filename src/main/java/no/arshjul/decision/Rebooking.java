package no.arshjul.decision;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.arshjul.ledger.Account;
import no.arshjul.ledger.Posting;
import no.arshjul.money.Kroner;

/**
 * How one payee's money of one year is booked anew when its decision changes. What has not been paid is reversed and posted anew
 * (R14); what a payment rests on stays, and its unpaid rest is freed; only then is claimed back what has been paid. Pure reckoning.
 *
 * @param reversals  ids of postings to reverse, in this order
 * @param give       to be granted anew, after the reversals
 * @param free       to be freed of what is granted and not due
 * @param freeDue    to be freed of what is due
 * @param claim      paid, and to be claimed back
 * @param due        to be made due, last of all
 * @param accounted  what cannot be taken back, since it has been accounted for as used; above zero the change is impossible
 */
record Rebooking(List<Long> reversals, Kroner give, Kroner free, Kroner freeDue, Kroner claim, Kroner due, Kroner accounted) {

    /**
     * @param postings the payee's postings of that year, oldest first
     * @param running  whether a new krone is due at once: the grant's instalments have been made due
     */
    static Rebooking of(List<Posting> postings, Kroner wanted, boolean running) {
        Reckoning sums = new Reckoning(postings);
        Kroner was = sums.live();
        if (wanted.equals(was)) {
            return new Rebooking(List.of(), Kroner.ZERO, Kroner.ZERO, Kroner.ZERO, Kroner.ZERO, Kroner.ZERO, Kroner.ZERO);
        }
        Kroner undone = sums.reverse(Account.GRANTED, Account.DUE);
        sums.reverse(Account.REGION, Account.GRANTED);
        Kroner give = positive(wanted.minus(sums.live()));
        Kroner excess = positive(sums.live().minus(wanted));
        Kroner free = excess.least(sums.of(Account.GRANTED));
        Kroner freeDue = excess.minus(free).least(sums.of(Account.DUE));
        Kroner claim = excess.minus(free).minus(freeDue).least(sums.of(Account.PAID));
        Kroner raised = running ? positive(wanted.minus(was)) : Kroner.ZERO;
        Kroner due = undone.plus(raised).least(sums.of(Account.GRANTED).minus(free).plus(give));
        return new Rebooking(sums.reversals, give, free, freeDue, claim, due, excess.minus(free).minus(freeDue).minus(claim));
    }

    private static Kroner positive(Kroner amount) {
        return amount.isNegative() ? Kroner.ZERO : amount;
    }

    /** The balances of the payee as they are, and as the reversals leave them. */
    private static final class Reckoning {

        private final List<Posting> postings;
        private final Map<Account, Kroner> balances = new EnumMap<>(Account.class);
        private final Set<Long> reversed = new HashSet<>();
        private final List<Long> reversals = new ArrayList<>();

        Reckoning(List<Posting> postings) {
            this.postings = postings;
            postings.forEach(posting -> {
                move(posting.from(), posting.to(), posting.amount());
                if (posting.reverses() != null) {
                    reversed.add(posting.reverses());
                }
            });
        }

        /** The newest first, as far as the money is still there. @return how much */
        Kroner reverse(Account from, Account to) {
            Kroner all = Kroner.ZERO;
            for (int i = postings.size() - 1; i >= 0; i--) {
                Posting posting = postings.get(i);
                boolean stands = posting.reverses() == null && !reversed.contains(posting.id());
                if (stands && posting.from() == from && posting.to() == to && !posting.amount().exceeds(of(to))) {
                    move(to, from, posting.amount());
                    reversals.add(posting.id());
                    all = all.plus(posting.amount());
                }
            }
            return all;
        }

        Kroner live() {
            return of(Account.GRANTED).plus(of(Account.DUE)).plus(of(Account.PAID)).plus(of(Account.USED));
        }

        Kroner of(Account account) {
            return balances.getOrDefault(account, Kroner.ZERO);
        }

        private void move(Account from, Account to, Kroner amount) {
            balances.merge(from, Kroner.ZERO.minus(amount), Kroner::plus);
            balances.merge(to, amount, Kroner::plus);
        }
    }
}
