package no.arshjul.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.arshjul.money.Apportionment;
import no.arshjul.money.Kroner;
import no.arshjul.money.UniversityShare;
import no.arshjul.registry.Guideline;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** A scheme's frame in a cycle, by which version of the guideline, and how a region's part of it was reckoned. */
@Component
class FrameFacts {

    /** @param of {@code frame}, {@code base}, {@code figures}, {@code owners} or {@code universities}: what was divided */
    record Part(String of, Kroner total, BigDecimal quota, BigDecimal remainder, int place, long left, Kroner amount) {
    }

    private final Facts facts;
    private final Registry registry;

    FrameFacts(Facts facts, Registry registry) {
        this.facts = facts;
        this.registry = registry;
    }

    /** @param region null above the regions */
    Map<String, Object> of(String cycle, String scheme, String region) {
        Map<String, Object> frame = facts.row("""
                select f.cycle, f.scheme, f.allotted, f.set_aside, f.bound, f.bound_freed, f.net, g.id guideline, g.version guideline_version,
                  g.valid_from_year guideline_valid_from, g.author guideline_author, g.reason guideline_reason, g.source guideline_source, g.division_key
                from cycle_frame f join guideline g on g.id = f.guideline where f.cycle = ? and f.scheme = ?""", cycle, scheme);
        if (frame != null && region != null) {
            frame.put("region", facts.row("""
                    select r.region, n.name, r.figure, r.amount, r.university_amount, k.kind, k.source, k.snapshot
                    from region_frame r join cycle c on c.key = r.cycle join region n on n.county = c.county and n.id = r.region
                      left join lateral (select * from key_figure k where k.county = c.county and k.region = r.region and k.scheme = r.scheme
                        and k.figure = r.figure order by k.snapshot desc limit 1) k on true
                    where r.cycle = ? and r.scheme = ? and r.region = ?""", cycle, scheme, region));
            frame.put("rounding", parts(cycle, scheme, region, registry.guideline((Long) frame.get("guideline")), Kroner.of((Long) frame.get("net"))));
        }
        return frame;
    }

    private List<Part> parts(String cycle, String scheme, String region, Guideline guideline, Kroner net) {
        Map<String, BigDecimal> figures = figures(cycle, scheme, guideline.division().key().equals("equal"));
        if (!figures.containsKey(region)) {
            return List.of();
        }
        Kroner shared = net.minus(Kroner.of(net.amount() * guideline.division().directPercent() / 100));
        if (!guideline.division().universityFirst()) {
            return divided("frame", shared, guideline, figures, region);
        }
        Kroner universities = new UniversityShare(guideline.leastUniversityPercent(), guideline.oddKroneTo()).least(shared);
        List<Part> parts = new ArrayList<>(divided("owners", shared.minus(universities), guideline, figures, region));
        parts.add(part("universities", universities, figures, region));
        return parts;
    }

    private static List<Part> divided(String of, Kroner total, Guideline guideline, Map<String, BigDecimal> figures, String region) {
        if (!guideline.division().key().equals("base-and-figures")) {
            return List.of(part(of, total, figures, region));
        }
        Map<String, BigDecimal> equal = new LinkedHashMap<>();
        figures.keySet().forEach(id -> equal.put(id, BigDecimal.ONE));
        Kroner bases = total.least(Kroner.of(guideline.division().baseAmount() * figures.size()));
        return List.of(part("base", bases, equal, region), part("figures", total.minus(bases), figures, region));
    }

    private static Part part(String of, Kroner total, Map<String, BigDecimal> figures, String region) {
        Apportionment.Quota quota = Apportionment.quotas(total, figures).get(region);
        return new Part(of, total, quota.exact(), quota.remainder(), quota.place(), quota.left(), quota.part());
    }

    /** As they were when the frame was divided, in the county's order of regions, by which ties go. */
    private Map<String, BigDecimal> figures(String cycle, String scheme, boolean equal) {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        facts.rows("""
                select r.region, r.figure from region_frame r join cycle c on c.key = r.cycle join region n on n.county = c.county and n.id = r.region
                where r.cycle = ? and r.scheme = ? and r.figure <> 0 order by n.sort, n.id""", cycle, scheme)
                .forEach(row -> figures.put((String) row.get("region"), equal ? BigDecimal.ONE : (BigDecimal) row.get("figure")));
        return figures;
    }
}
