package no.arshjul.flow;

import java.util.Set;

/** Who acts in whose place for a time. Two such persons are never each other's second pair of eyes (R6). */
public interface StandIns {

    /** Everybody who, now, stands in for this person or for whom this person stands in; without the person. */
    Set<String> pairedWith(String county, String person);
}
