package no.arshjul.recommendation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Optional;
import no.arshjul.flow.Processes;
import no.arshjul.needs.NeedsReport;
import no.arshjul.needs.OpenLists;
import org.springframework.stereotype.Component;

/** A case that was left out, or let in late, joins its region's list until that list is controlled. */
@Component
class JoinOpenList implements OpenLists {

    private final Recommendations recommendations;
    private final ListRows rows;
    private final Processes processes;

    JoinOpenList(Recommendations recommendations, ListRows rows, Processes processes) {
        this.recommendations = recommendations;
        this.rows = rows;
        this.processes = processes;
    }

    @Override
    public boolean join(NeedsReport report) {
        Optional<Round> open = recommendations.latest(report.cycle(), report.scheme(), report.region())
                .filter(round -> !round.status().equals("accepted") && round.round() == 1);
        open.ifPresent(round -> {
            recommendations.addCase(round.id(), report.caseNumber());
            processes.amendTask("prioritise", recommendations.instanceOf(round.id()), "lines",
                    lines -> withNewRows(lines, rows.of(round, report.caseNumber())));
        });
        return open.isPresent();
    }

    /** What the region has filled in while the task is open stays with the person; what it sent before comes from the table. */
    @Override
    public void changed(NeedsReport report) {
        recommendations.latest(report.cycle(), report.scheme(), report.region()).filter(round -> !round.status().equals("accepted"))
                .ifPresent(round -> processes.amendTask("prioritise", recommendations.instanceOf(round.id()), "lines",
                        lines -> withRowsOf(lines, report.caseNumber(), rows.of(round, report.caseNumber()))));
    }

    private static JsonNode withRowsOf(JsonNode lines, String caseNumber, ArrayNode now) {
        ArrayNode all = lines.deepCopy();
        all.removeAll();
        lines.forEach(row -> {
            if (!row.path("caseNumber").asText().equals(caseNumber)) {
                all.add(row);
            }
        });
        now.forEach(all::add);
        return all;
    }

    private static JsonNode withNewRows(JsonNode lines, ArrayNode added) {
        ArrayNode all = lines.deepCopy();
        added.forEach(all::add);
        return all;
    }
}
