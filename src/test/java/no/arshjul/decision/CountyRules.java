package no.arshjul.decision;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.arshjul.ledger.Posting;
import no.arshjul.money.FrameDivision;
import no.arshjul.money.Kroner;

/** The rules that a random county follows. A test that breaks one on purpose overrides it, and must be found out. */
class CountyRules {

    Map<String, Long> divide(FrameDivision division, long net, Collection<FrameDivision.Claimant> regions) {
        Map<String, Long> parts = new LinkedHashMap<>();
        division.of(Kroner.of(net), regions).regions().forEach((region, share) -> parts.put(region, share.total().amount()));
        return parts;
    }

    Rebooking rebook(List<Posting> postings, long wanted, boolean running) {
        return Rebooking.of(postings, Kroner.of(wanted), running);
    }

    /** What a second call may divide of what is left over. */
    long leftOver(long found) {
        return found;
    }

    /** What of a promise that is given up no longer binds its frame. */
    long freed(long bound, long promised) {
        return Math.max(0, bound - promised);
    }

    /** Whether the earlier promise is taken back when a new decision comes in its place. */
    boolean replaces() {
        return true;
    }

    /** Whether a payment that the bank returned is reversed. */
    boolean reversesReturned() {
        return true;
    }

    /** What of a payment is kept back against what the payee owes. */
    long setOff(long owed, long due) {
        return Math.min(owed, due);
    }

    /** What is not used of what was paid. */
    long unspent(long paid, long spent) {
        return paid - spent;
    }
}
