package no.arshjul.progress;

import no.arshjul.money.Kroner;

/** What became of one scheme in one region: the cycle's year only. */
record Figures(String scheme, String region, String regionName, Kroner frame, int reports, Kroner reported, Kroner recommended, Kroner decided,
        Kroner paid, Kroner used, Kroner returned) {
}
