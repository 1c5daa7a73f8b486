package no.arshjul.recommendation;

import no.arshjul.money.Kroner;

/**
 * One round of a region's list for one scheme.
 *
 * @param frame what the cycle's year may come to in this round
 * @param ownerFrame what of it the owners may have at most, where the universities' part was split off first; null: no such limit
 * @param status open, sent or accepted
 */
public record Round(long id, String cycle, String scheme, String region, int round, String status, Kroner frame, Kroner ownerFrame, String remark) {
}
