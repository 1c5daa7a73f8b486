package no.arshjul.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a scheme's net frame is divided between regions, in whole kroner. What is kept for county-wide measures and all parts sum
 * to the frame exactly, and the order in which the regions are named changes nothing: ties go by rank, then id.
 *
 * @param key             {@code figures}, {@code equal}, or {@code base-and-figures}
 * @param base            to each region with a figure before the rest is divided; when the frame is too small for all, it is shared
 *                        equally. Where the universities come first it is of the owners' part
 * @param universityFirst whether the universities' part is split off the frame, and each part divided by itself
 * @param directPercent   kept for county-wide measures, rounded down
 * @param university      the universities' part, and who gets its odd krone
 */
public record FrameDivision(String key, Kroner base, boolean universityFirst, int directPercent, UniversityShare university) {

    /** A region that takes part. @param rank its place in the county's own order */
    public record Claimant(String id, int rank, BigDecimal figure) {
    }

    /** A region's part. @param university what of it is split off for universities; null when that is not done beforehand */
    public record Share(Kroner total, Kroner university) {
    }

    /** @param direct kept for county-wide measures */
    public record Parts(Kroner direct, Map<String, Share> regions) {
    }

    public FrameDivision {
        Percent.require(directPercent);
        if (!List.of("figures", "equal", "base-and-figures").contains(key)) {
            throw new IllegalArgumentException("No such key of division: " + key);
        }
    }

    /**
     * @param net not negative
     * @throws IllegalArgumentException when nobody has a figure above zero
     */
    public Parts of(Kroner net, Collection<Claimant> claimants) {
        Map<String, BigDecimal> figures = figures(claimants);
        Kroner direct = Percent.of(net, directPercent, RoundingMode.FLOOR);
        Kroner shared = net.minus(direct);
        if (!universityFirst) {
            return new Parts(direct, shares(divided(shared, figures), null));
        }
        Kroner universities = university.least(shared);
        return new Parts(direct, shares(divided(shared.minus(universities), figures), Apportionment.byLargestRemainder(universities, figures)));
    }

    private Map<String, BigDecimal> figures(Collection<Claimant> claimants) {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        claimants.stream().filter(claimant -> claimant.figure().signum() != 0)
                .sorted(Comparator.comparingInt(Claimant::rank).thenComparing(Claimant::id))
                .forEach(claimant -> figures.put(claimant.id(), key.equals("equal") ? BigDecimal.ONE : claimant.figure()));
        return figures;
    }

    private Map<String, Kroner> divided(Kroner amount, Map<String, BigDecimal> figures) {
        if (!key.equals("base-and-figures")) {
            return Apportionment.byLargestRemainder(amount, figures);
        }
        Map<String, BigDecimal> equal = new LinkedHashMap<>();
        figures.keySet().forEach(id -> equal.put(id, BigDecimal.ONE));
        Kroner bases = amount.least(Kroner.of(Math.multiplyExact(base.amount(), figures.size())));
        Map<String, Kroner> parts = Apportionment.byLargestRemainder(bases, equal);
        Apportionment.byLargestRemainder(amount.minus(bases), figures).forEach((id, part) -> parts.merge(id, part, Kroner::plus));
        return parts;
    }

    private static Map<String, Share> shares(Map<String, Kroner> owners, Map<String, Kroner> universities) {
        Map<String, Share> shares = new LinkedHashMap<>();
        owners.forEach((id, owner) -> shares.put(id, universities == null ? new Share(owner, null)
                : new Share(owner.plus(universities.get(id)), universities.get(id))));
        return shares;
    }
}
