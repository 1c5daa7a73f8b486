package no.arshjul.money;

import java.math.RoundingMode;

/**
 * The part of a grant that at least goes to the university, as a county's guideline sets it (Vestland: 50 % of {@code school}).
 *
 * @param percent    of the total, 0–100
 * @param oddKroneTo {@code owner} or {@code university}: who gets the krone that does not divide
 */
public record UniversityShare(int percent, String oddKroneTo) {

    public UniversityShare {
        Percent.require(percent);
        if (!"owner".equals(oddKroneTo) && !"university".equals(oddKroneTo)) {
            throw new IllegalArgumentException("The odd krone goes to owner or university, not to " + oddKroneTo);
        }
    }

    /** The least university part of a total of owner and university amounts, rounded the guideline's way. */
    public Kroner least(Kroner total) {
        return Percent.of(total, percent, "owner".equals(oddKroneTo) ? RoundingMode.FLOOR : RoundingMode.CEILING);
    }
}
