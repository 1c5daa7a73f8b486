package no.arshjul.cycle;

import no.arshjul.money.Kroner;

/**
 * A scheme's frame in a cycle: net = allotted − set aside − bound by earlier years' decisions.
 *
 * @param guideline the version of the county's guideline that the cycle opened with
 */
public record CycleFrame(String cycle, String scheme, long guideline, Kroner allotted, Kroner setAside, Kroner bound, Kroner net) {
}
