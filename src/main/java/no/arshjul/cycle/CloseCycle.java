package no.arshjul.cycle;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.OpenTask;
import no.arshjul.flow.Submission;
import org.springframework.stereotype.Component;

/** The secretariat closes the year, with its result in sight. The remark is kept with the submission; the closing itself is the step after it. */
@Component
class CloseCycle implements FormHandler {

    private final Cycles cycles;
    private final YearResult result;
    private final ObjectMapper json;

    CloseCycle(Cycles cycles, YearResult result, ObjectMapper json) {
        this.cycles = cycles;
        this.result = result;
        this.json = json;
    }

    @Override
    public String form() {
        return "close-cycle";
    }

    @Override
    public void prepare(OpenTask task) {
        ArrayNode table = json.createArrayNode();
        result.perScheme(cycles.get(task.text("cycle"))).forEach(row -> table.addObject().put("scheme", row.scheme())
                .put("reported", row.reported().amount()).put("recommended", row.recommended().amount())
                .put("decided", row.decided().amount()).put("paid", row.paid().amount())
                .put("used", row.used().amount()).put("returned", row.returned().amount()));
        task.localJson("resultTable", table);
    }

    @Override
    public void submit(Submission sent) {
        sent.set("closedBy", sent.person());
    }
}
