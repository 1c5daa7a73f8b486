package no.arshjul.progress;

import static no.arshjul.ledger.Account.BOUND;
import static no.arshjul.ledger.Account.CLAIMED;
import static no.arshjul.ledger.Account.DUE;
import static no.arshjul.ledger.Account.FREED;
import static no.arshjul.ledger.Account.GRANTED;
import static no.arshjul.ledger.Account.PAID;
import static no.arshjul.ledger.Account.REGION;
import static no.arshjul.ledger.Account.RETURNED;
import static no.arshjul.ledger.Account.UNSPENT;
import static no.arshjul.ledger.Account.USED;

import java.util.Collection;
import java.util.Set;
import no.arshjul.ledger.Account;

/**
 * What passed each station of a year's money, kroner; a posting and its reversal are nothing together.
 *
 * @param decided what the decisions that now hold give; what was declined or given up was decided all the same
 */
record Stations(long decided, long paid, long used, long returned) {

    static final Stations NONE = new Stations(0, 0, 0, 0);

    static Stations of(Collection<Moved> moved) {
        long lowered = moved.stream().filter(Moved::changed).filter(m -> Set.of(GRANTED, DUE).contains(m.from()) && m.to() == FREED
                || m.from() == PAID && m.to() == UNSPENT).mapToLong(Moved::amount).sum();
        return new Stations(net(moved, REGION, GRANTED) + net(moved, BOUND, GRANTED) - lowered, net(moved, DUE, PAID), net(moved, PAID, USED),
                net(moved, CLAIMED, RETURNED));
    }

    private static long net(Collection<Moved> moved, Account from, Account to) {
        return moved.stream().filter(m -> m.from() == from && m.to() == to).mapToLong(Moved::amount).sum()
                - moved.stream().filter(m -> m.from() == to && m.to() == from).mapToLong(Moved::amount).sum();
    }

    Stations plus(Stations other) {
        return new Stations(decided + other.decided, paid + other.paid, used + other.used, returned + other.returned);
    }
}
