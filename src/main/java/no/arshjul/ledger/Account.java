package no.arshjul.ledger;

import static no.arshjul.ledger.Facet.CASE;
import static no.arshjul.ledger.Facet.COUNTY;
import static no.arshjul.ledger.Facet.CYCLE;
import static no.arshjul.ledger.Facet.PAYEE;
import static no.arshjul.ledger.Facet.SCHEME;
import static no.arshjul.ledger.Facet.YEAR;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The stations on a krone's way. Each account is kept per some facets of a place, its dimension, and holds a balance in each;
 * a balance is never below zero but in the two sources, {@link #STATE} and {@link #FUTURE}.
 */
public enum Account {
    /** The state budget: a source, below zero by what has been allotted. */
    STATE(CYCLE, SCHEME),
    /** A scheme's money in a cycle that nobody has been promised. */
    FRAME(CYCLE, SCHEME),
    /** Held back from the frame before it is apportioned (tilretteleggingsmidler). */
    SET_ASIDE(CYCLE, SCHEME),
    /** What earlier years' decisions have bound of this cycle's frame. */
    BOUND(CYCLE, SCHEME),
    /** A region's frame. */
    REGION(CYCLE, SCHEME, Facet.REGION),
    /** Decided for a payee of a case, for one year. */
    GRANTED(CASE, PAYEE, YEAR),
    /** Instalments that may be paid. */
    DUE(CASE, PAYEE, YEAR),
    /** Confirmed by the bank, not yet reported on. */
    PAID(CASE, PAYEE, YEAR),
    /** Reported as used, and the report accepted. */
    USED(CASE, PAYEE, YEAR),
    /** Reported as not used, not yet settled. */
    UNSPENT(CASE, PAYEE, YEAR),
    /** Kept by the payee for the next year. */
    TRANSFERRED(CASE, PAYEE, YEAR),
    /** Claimed back. */
    CLAIMED(CASE, PAYEE, YEAR),
    /** Paid back by the payee. */
    RETURNED(CASE, PAYEE, YEAR),
    /** To be set off against the payee's next payment. */
    SET_OFF(CASE, PAYEE, YEAR),
    /** Set off against a payment. */
    SETTLED(CASE, PAYEE, YEAR),
    /** Granted, but declined or given up; back to the frame when somebody else is given it. */
    FREED(CYCLE, SCHEME),
    /** On its way from a cycle that has left money over to a second call in the same year. */
    LEFT_OVER(COUNTY, SCHEME, YEAR),
    /** Later years' budgets: a source, below zero by what has been promised of them. */
    FUTURE(COUNTY, SCHEME, YEAR),
    /** Promised for a later year, on condition of its budget; opening postings may leave out case and payee. */
    COMMITTED(COUNTY, SCHEME, CASE, PAYEE, YEAR);

    private final Set<Facet> dimension;

    Account(Facet first, Facet... more) {
        dimension = Collections.unmodifiableSet(EnumSet.of(first, more));
    }

    /** Whether a balance of this account may fall below zero. */
    boolean isSource() {
        return this == STATE || this == FUTURE;
    }

    /** Where in this account a place lies: two places with equal keys share one balance. */
    Map<Facet, Object> key(Place place) {
        Map<Facet, Object> key = new LinkedHashMap<>();
        dimension.forEach(facet -> key.put(facet, facet.of(place)));
        return key;
    }

    /** @throws IllegalMove if the place leaves out what this account is kept by */
    void require(Place place) {
        boolean mayBeOpening = this == COMMITTED && place.caseNumber() == null && place.payee() == null;
        if (!mayBeOpening && key(place).containsValue(null)) {
            throw new IllegalMove(this + " is kept by " + dimension + ", which is not all in " + place);
        }
    }
}
