package no.arshjul.forum;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.Collectors;
import no.arshjul.cycle.Cycles;
import no.arshjul.needs.Amount;
import no.arshjul.needs.NeedsReport;
import no.arshjul.needs.NeedsReports;
import no.arshjul.recommendation.Line;
import no.arshjul.recommendation.Recommendations;
import no.arshjul.registry.Region;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** The rows of a scheme's minutes: asked for and recommended filled in, the forum's word open, or as it was recorded before. */
@Component
class MinutesRows {

    private final Meetings meetings;
    private final Recommendations recommendations;
    private final NeedsReports reports;
    private final Registry registry;
    private final Cycles cycles;
    private final ObjectMapper json;

    MinutesRows(Meetings meetings, Recommendations recommendations, NeedsReports reports, Registry registry, Cycles cycles, ObjectMapper json) {
        this.meetings = meetings;
        this.recommendations = recommendations;
        this.reports = reports;
        this.registry = registry;
        this.cycles = cycles;
        this.json = json;
    }

    ArrayNode of(Meeting meeting, String scheme) {
        Map<String, ForumLine> recorded = meetings.lines(meeting.id()).stream()
                .collect(Collectors.toMap(line -> line.caseNumber() + line.year(), line -> line));
        Map<String, String> regions = registry.regions(cycles.get(meeting.cycle()).county()).stream().collect(Collectors.toMap(Region::id, Region::name));
        ArrayNode rows = json.createArrayNode();
        for (NeedsReport report : meetings.cases(meeting.id())) {
            if (report.scheme().equals(scheme)) {
                Map<Integer, Amount> asked = reports.amounts(report.caseNumber()).stream().collect(Collectors.toMap(Amount::year, a -> a));
                recommendations.accepted(report.caseNumber())
                        .forEach(line -> fill(rows.addObject(), report, regions, line, asked.get(line.year()), recorded.get(line.caseNumber() + line.year())));
            }
        }
        return rows;
    }

    private void fill(ObjectNode row, NeedsReport report, Map<String, String> regions, Line line, Amount asked, ForumLine recorded) {
        row.put("caseNumber", report.caseNumber()).put("year", line.year()).put("owner", report.owner())
                .put("ownerName", registry.organisation(report.owner()).orElseThrow().name()).put("title", report.title())
                .put("region", report.region()).put("regionName", regions.getOrDefault(report.region(), report.region())).put("priority", line.priority())
                .put("requestedOwner", asked.ownerAmount().amount()).put("requestedUniversity", asked.universityAmount().amount())
                .put("recommendedOwner", line.ownerAmount().amount()).put("recommendedUniversity", line.universityAmount().amount())
                .put("ownerAmount", (recorded == null ? line.ownerAmount() : recorded.ownerAmount()).amount())
                .put("universityAmount", (recorded == null ? line.universityAmount() : recorded.universityAmount()).amount());
        row.put("outcome", recorded == null ? null : recorded.outcome());
        row.put("reason", recorded == null ? "" : recorded.reason());
    }
}
