package no.arshjul.payout;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.springframework.stereotype.Component;

/** The rows of a run's task: what is to be paid, and one column left open for the person. */
@Component
class RunRows {

    private final ObjectMapper json;

    RunRows(ObjectMapper json) {
        this.json = json;
    }

    ArrayNode of(List<RunLine> lines, String open) {
        ArrayNode rows = json.createArrayNode();
        for (RunLine line : lines) {
            ObjectNode row = rows.addObject().put("payoutId", line.payoutId()).put("payee", line.payee()).put("payeeName", line.payeeName())
                    .put("caseNumber", line.caseNumber()).put("amount", line.amount().amount()).put("account", line.account())
                    .put("why", line.why());
            row.putNull(open);
        }
        return rows;
    }
}
