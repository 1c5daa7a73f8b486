package no.arshjul.recommendation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.arshjul.flow.Fault;
import no.arshjul.flow.Faults;
import no.arshjul.flow.Values;
import no.arshjul.money.Kroner;
import no.arshjul.money.UniversityShare;
import no.arshjul.registry.Guideline;
import org.springframework.stereotype.Component;

/**
 * What a recommendation may not do: exceed the region's frame in the cycle's year, give a line more than was asked for, or give the
 * universities less than the guideline's least share. Zero is an answer; an empty amount is not.
 */
@Component
class RecommendationRules {

    private final Recommendations recommendations;

    RecommendationRules(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    List<Line> check(Round round, int cycleYear, Guideline guideline, List<Values> rows) {
        Faults faults = new Faults();
        Map<String, Asked> asked = new HashMap<>();
        recommendations.asked(round.id()).forEach(line -> asked.put(line.caseNumber() + " " + line.year(), line));
        List<Line> lines = new ArrayList<>();
        for (Values row : rows) {
            Asked line = asked.remove(row.text("caseNumber") + " " + row.number("year"));
            if (line == null) {
                faults.add(row.fault("caseNumber", "recommendation.unknown-line", row.text("caseNumber"), String.valueOf(row.number("year"))));
            } else {
                lines.add(read(row, line, faults));
            }
        }
        asked.values().forEach(missing -> faults.add(Fault.at("lines", "recommendation.line-missing", missing.caseNumber(),
                String.valueOf(missing.year()))));
        checkSums(round, cycleYear, guideline, lines, faults);
        faults.orRefuse();
        return lines;
    }

    private static Line read(Values row, Asked asked, Faults faults) {
        Kroner owner = Kroner.of(row.number("ownerAmount"));
        Kroner university = Kroner.of(row.number("universityAmount"));
        long priority = row.number("priority");
        limit(row, "ownerAmount", owner, asked.requestedOwner(), faults);
        limit(row, "universityAmount", university, asked.requestedUniversity(), faults);
        if (priority < 1 || priority > 100_000) {
            faults.add(row.fault("priority", "recommendation.priority"));
        }
        return new Line(asked.caseNumber(), asked.year(), (int) priority, owner, university, row.textOrEmpty("reason"));
    }

    private static void limit(Values row, String field, Kroner amount, Kroner asked, Faults faults) {
        if (amount.isNegative() || amount.exceeds(asked)) {
            faults.add(row.fault(field, "recommendation.over-asked", amount, asked));
        }
    }

    private static void checkSums(Round round, int cycleYear, Guideline guideline, List<Line> lines, Faults faults) {
        Map<Integer, Kroner> totals = new TreeMap<>();
        Map<Integer, Kroner> universities = new TreeMap<>();
        lines.forEach(line -> {
            totals.merge(line.year(), line.total(), Kroner::plus);
            universities.merge(line.year(), line.universityAmount(), Kroner::plus);
        });
        Kroner used = totals.getOrDefault(cycleYear, Kroner.ZERO);
        faults.when(used.exceeds(round.frame()), "lines", "recommendation.over-frame", used, round.frame(), used.minus(round.frame()));
        Kroner owners = used.minus(universities.getOrDefault(cycleYear, Kroner.ZERO));
        faults.when(round.ownerFrame() != null && owners.exceeds(round.ownerFrame()), "lines", "recommendation.over-owner-frame", owners,
                round.ownerFrame());
        UniversityShare share = guideline.universityShare();
        totals.forEach((year, total) -> faults.when(share.least(total).exceeds(universities.get(year)), "lines",
                "recommendation.university-share", universities.get(year), guideline.leastUniversityPercent(), share.least(total),
                String.valueOf(year)));
    }
}
