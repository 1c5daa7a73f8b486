package no.arshjul.money;

import java.math.RoundingMode;

/**
 * The owner's own contribution (egenandel), a part of the grant that may be paid as salary; scheme {@code school}: 30 %.
 *
 * @param percent of the grant, 0–100
 */
public record OwnContribution(int percent) {

    public OwnContribution {
        Percent.require(percent);
    }

    /** @param largestYear owner + university amount of the year in which they are largest
     *  @return the least contribution a year, rounded up to a whole krone */
    public Kroner least(Kroner largestYear) {
        return Percent.of(largestYear, percent, RoundingMode.CEILING);
    }
}
