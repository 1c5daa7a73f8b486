package no.arshjul.payout;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import no.arshjul.flow.Fault;
import no.arshjul.flow.Saying;
import org.springframework.stereotype.Component;

/** The rows of a run's task: what is to be paid, and one column left open for the person. */
@Component
class RunRows {

    private final Waiting waiting;
    private final ObjectMapper json;

    RunRows(Waiting waiting, ObjectMapper json) {
        this.waiting = waiting;
        this.json = json;
    }

    ArrayNode of(List<RunLine> lines, String open) {
        ArrayNode rows = json.createArrayNode();
        for (RunLine line : lines) {
            Optional<Fault> why = waiting.why(line);
            ObjectNode row = rows.addObject().put("payoutId", line.payoutId()).put("payee", line.payee()).put("payeeName", line.payeeName())
                    .put("caseNumber", line.caseNumber()).put("amount", line.amount().amount()).put("account", line.account())
                    .put("status", text(why.isPresent() ? "payout.status.waiting" : "payout.status.ready"))
                    .put("why", why.map(fault -> text(fault.code(), fault.args().toArray())).orElse(line.why()));
            row.putNull(open);
        }
        return rows;
    }

    private static String text(String code, Object... args) {
        return Saying.of(code, args).toString();
    }
}
