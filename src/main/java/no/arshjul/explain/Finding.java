package no.arshjul.explain;

import java.util.List;

/**
 * A rule of the money that does not hold.
 *
 * @param code key in the message catalogue; {@link Invariants#sentence} reads it
 * @param args figures and names for the message's places {0}, {1} …; amounts are Kroner
 */
public record Finding(String code, List<Object> args) {
}
