package no.arshjul.recommendation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The rows of a region's task: what was asked for filled in, what the region decides left open, or as it sent it last. */
@Component
class ListRows {

    private final Recommendations recommendations;
    private final ObjectMapper json;

    ListRows(Recommendations recommendations, ObjectMapper json) {
        this.recommendations = recommendations;
        this.json = json;
    }

    ArrayNode of(Round round) {
        return of(round, null);
    }

    ArrayNode of(Round round, String onlyCase) {
        Map<String, Line> sent = recommendations.lines(round.id()).stream()
                .collect(Collectors.toMap(line -> line.caseNumber() + line.year(), Function.identity()));
        ArrayNode rows = json.createArrayNode();
        for (Asked asked : recommendations.asked(round.id())) {
            if (onlyCase == null || onlyCase.equals(asked.caseNumber())) {
                fill(rows.addObject(), asked, sent.get(asked.caseNumber() + asked.year()));
            }
        }
        return rows;
    }

    private static void fill(ObjectNode row, Asked asked, Line sent) {
        row.put("caseNumber", asked.caseNumber()).put("year", asked.year()).put("owner", asked.owner())
                .put("ownerName", asked.ownerName()).put("title", asked.title())
                .put("requestedOwner", asked.requestedOwner().amount())
                .put("requestedUniversity", asked.requestedUniversity().amount());
        row.put("priority", sent == null ? null : sent.priority());
        row.put("ownerAmount", sent == null ? null : sent.ownerAmount().amount());
        row.put("universityAmount", sent == null ? null : sent.universityAmount().amount());
        row.put("reason", sent == null ? "" : sent.reason());
    }
}
