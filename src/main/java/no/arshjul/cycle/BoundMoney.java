package no.arshjul.cycle;

import java.util.Optional;
import no.arshjul.ledger.Account;
import no.arshjul.ledger.By;
import no.arshjul.ledger.Cause;
import no.arshjul.ledger.Ledger;
import no.arshjul.ledger.Place;
import no.arshjul.money.Kroner;
import org.springframework.stereotype.Component;

/**
 * Keeps what a year's frame has bound equal to what earlier decisions promise of that year, when promises are made or given up after
 * the year's cycle was opened. Whoever changes a commitment calls {@link #follow}.
 */
@Component
public class BoundMoney {

    private final Cycles cycles;
    private final Ledger ledger;

    BoundMoney(Cycles cycles, Ledger ledger) {
        this.cycles = cycles;
        this.ledger = ledger;
    }

    /**
     * Lets the frame of the year's first call follow the commitments, if it has been opened. As long as it has not been divided
     * between the regions more can be bound, as far as it reaches; what is bound too much is free again at any time.
     */
    public void follow(String county, String scheme, int year, By by) {
        Optional<Cycle> opened = cycles.find(Cycle.keyOf(county, year)).map(cycle -> cycles.lock(cycle.key()));
        Optional<CycleFrame> found = opened.flatMap(cycle -> cycles.frame(cycle.key(), scheme));
        if (found.isEmpty()) {
            return;
        }
        Cycle cycle = opened.get();
        CycleFrame frame = found.get();
        Kroner promised = ledger.committed(county, scheme, year);
        Kroner bound = cycle.is("opening") ? frame.bound() : ledger.balance(Account.BOUND, place(cycle, frame));
        if (bound.exceeds(promised)) {
            free(cycle, frame, bound.minus(promised), by);
        } else if (!cycle.isDivided()) {
            bind(cycle, frame, promised.minus(bound).least(frame.net()), by);
        }
    }

    /** What is promised of a cycle's year and not bound in its frame: it can't be paid out of it. */
    public Kroner unbound(Cycle cycle, String scheme) {
        Kroner promised = ledger.committed(cycle.county(), scheme, cycle.year());
        Kroner bound = ledger.balance(Account.BOUND, Place.of(cycle.county(), cycle.key(), scheme, cycle.year()));
        return promised.minus(promised.least(bound));
    }

    private void bind(Cycle cycle, CycleFrame frame, Kroner more, By by) {
        cycles.bind(frame, more);
        if (!cycle.is("opening")) {
            ledger.post(place(cycle, frame), Account.FRAME, Account.BOUND, more, Cause.BOUND_EARLIER, by);
        }
    }

    private void free(Cycle cycle, CycleFrame frame, Kroner less, By by) {
        if (!cycle.is("opening")) {
            ledger.post(place(cycle, frame), Account.BOUND, Account.FRAME, less, Cause.BOUND_FREED, by);
        }
        if (cycle.isDivided()) {
            cycles.freeBound(frame, less);
        } else {
            cycles.bind(frame, Kroner.ZERO.minus(less));
        }
    }

    private static Place place(Cycle cycle, CycleFrame frame) {
        return Place.of(cycle.county(), cycle.key(), frame.scheme(), cycle.year());
    }
}
