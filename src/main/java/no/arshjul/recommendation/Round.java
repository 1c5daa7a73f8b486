package no.arshjul.recommendation;

import no.arshjul.money.Kroner;

/**
 * One round of a region's list for one scheme.
 *
 * @param frame what the cycle's year may come to in this round
 * @param status open, sent or accepted
 */
public record Round(long id, String cycle, String scheme, String region, int round, String status, Kroner frame, String remark) {
}
