package no.arshjul.progress;

import no.arshjul.ledger.Account;

/**
 * Where money is on its way, as the flow picture reckons: an account, per scheme, and per region from the regions' frames on.
 *
 * @param kind   see there
 * @param region null above the regions
 */
record Stop(Kind kind, String scheme, String region) {

    /** The accounts of the ledger in the order of a krone's way; what is left over to a later call is one thing, what came from an earlier one another. */
    enum Kind {
        STATE, EARLIER_CALL, FRAME, SET_ASIDE, BOUND, REGION, GRANTED, DUE, PAID, USED, UNSPENT, TRANSFERRED, CLAIMED, RETURNED, SET_OFF, SETTLED,
        FREED, LEFT_OVER;

        boolean isSource() {
            return this == STATE || this == EARLIER_CALL;
        }

        /** Whether money that is here has come to its end, and need not be told apart from what went on. */
        boolean isEnd() {
            return switch (this) {
                case SET_ASIDE, USED, TRANSFERRED, RETURNED, SETTLED, FREED, LEFT_OVER -> true;
                default -> false;
            };
        }

        private boolean isOfRegions() {
            return switch (this) {
                case STATE, EARLIER_CALL, FRAME, SET_ASIDE, BOUND, FREED, LEFT_OVER -> false;
                default -> true;
            };
        }
    }

    static Stop of(Kind kind, String scheme, String region) {
        return new Stop(kind, scheme, kind.isOfRegions() ? region : null);
    }

    static Stop from(Moved moved) {
        Kind kind = moved.from() == Account.LEFT_OVER ? Kind.EARLIER_CALL : Kind.valueOf(moved.from().name());
        return of(kind, moved.scheme(), moved.region());
    }

    static Stop to(Moved moved) {
        return of(Kind.valueOf(moved.to().name()), moved.scheme(), moved.region());
    }
}
