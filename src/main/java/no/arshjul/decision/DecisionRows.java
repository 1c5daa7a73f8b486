package no.arshjul.decision;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.Collectors;
import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.Cycles;
import no.arshjul.needs.Amount;
import no.arshjul.needs.NeedsReport;
import no.arshjul.needs.NeedsReports;
import no.arshjul.registry.Region;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** The rows of a decision: the joint recommendation, with what was asked for, which no change may exceed. */
@Component
class DecisionRows {

    private final DecisionRules rules;
    private final NeedsReports reports;
    private final Cycles cycles;
    private final Registry registry;
    private final ObjectMapper json;

    DecisionRows(DecisionRules rules, NeedsReports reports, Cycles cycles, Registry registry, ObjectMapper json) {
        this.rules = rules;
        this.reports = reports;
        this.cycles = cycles;
        this.registry = registry;
        this.json = json;
    }

    ArrayNode of(String cycleKey) {
        Cycle cycle = cycles.get(cycleKey);
        Map<String, String> regions = registry.regions(cycle.county()).stream().collect(Collectors.toMap(Region::id, Region::name));
        ArrayNode rows = json.createArrayNode();
        rules.recommended(cycleKey).forEach(line -> {
            NeedsReport report = reports.get(line.caseNumber());
            ObjectNode row = rows.addObject().put("caseNumber", line.caseNumber()).put("year", line.year()).put("title", report.title())
                    .put("scheme", report.scheme()).put("regionName", regions.getOrDefault(report.region(), report.region()))
                    .put("ownerName", registry.organisation(report.owner()).orElseThrow().name())
                    .put("recommendedOwner", line.ownerAmount().amount()).put("recommendedUniversity", line.universityAmount().amount())
                    .put("ownerAmount", line.ownerAmount().amount()).put("universityAmount", line.universityAmount().amount())
                    .put("reason", line.reason());
            reports.amounts(line.caseNumber()).stream().filter(asked -> asked.year() == line.year()).findFirst().ifPresent(asked -> ask(row, asked));
        });
        return rows;
    }

    /** What each scheme has for the cycle's year, by scheme. */
    ObjectNode frames(String cycleKey) {
        ObjectNode frames = json.createObjectNode();
        cycles.frames(cycleKey).forEach(frame -> frames.put(frame.scheme(), frame.net().amount()));
        return frames;
    }

    private static void ask(ObjectNode row, Amount asked) {
        row.put("requestedOwner", asked.ownerAmount().amount()).put("requestedUniversity", asked.universityAmount().amount());
    }
}
