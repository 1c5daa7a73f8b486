package no.arshjul.ledger;

import static no.arshjul.ledger.Account.*;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ways that money may go; the only other one is back, by the reversal of a posting. */
final class Ways {

    private static final Map<Account, Set<Account>> ALLOWED = new EnumMap<>(Map.ofEntries(
            Map.entry(STATE, EnumSet.of(FRAME)),
            Map.entry(FRAME, EnumSet.of(SET_ASIDE, BOUND, REGION, LEFT_OVER)),
            Map.entry(REGION, EnumSet.of(FRAME, GRANTED)),
            Map.entry(BOUND, EnumSet.of(GRANTED, FRAME)),
            Map.entry(GRANTED, EnumSet.of(DUE, FREED)),
            Map.entry(DUE, EnumSet.of(PAID, FREED)),
            Map.entry(PAID, EnumSet.of(USED, UNSPENT)),
            Map.entry(UNSPENT, EnumSet.of(TRANSFERRED, CLAIMED, SET_OFF)),
            Map.entry(CLAIMED, EnumSet.of(RETURNED)),
            Map.entry(SET_OFF, EnumSet.of(SETTLED)),
            Map.entry(FREED, EnumSet.of(FRAME)),
            Map.entry(LEFT_OVER, EnumSet.of(FRAME)),
            Map.entry(FUTURE, EnumSet.of(COMMITTED)),
            Map.entry(COMMITTED, EnumSet.of(FUTURE))));

    private Ways() {
    }

    static boolean lead(Account from, Account to) {
        return ALLOWED.getOrDefault(from, Set.of()).contains(to);
    }

    static List<Object[]> all() {
        return ALLOWED.entrySet().stream().flatMap(from -> from.getValue().stream().map(to -> new Object[] {from.getKey().name(), to.name()})).toList();
    }
}
