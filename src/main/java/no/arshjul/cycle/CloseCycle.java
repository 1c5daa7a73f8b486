package no.arshjul.cycle;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.stream.Collectors;
import no.arshjul.flow.Fault;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.OpenTask;
import no.arshjul.flow.Refusal;
import no.arshjul.flow.Submission;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The secretariat closes the year, with its result in sight. The remark is kept with the submission; the closing itself is the step after it. */
@Component
class CloseCycle implements FormHandler {

    private final Cycles cycles;
    private final YearResult result;
    private final ObjectMapper json;
    private final ObjectProvider<HoldsClosing> holds;

    CloseCycle(Cycles cycles, YearResult result, ObjectMapper json, ObjectProvider<HoldsClosing> holds) {
        this.cycles = cycles;
        this.result = result;
        this.json = json;
        this.holds = holds;
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
        task.local("openCases", open(task.text("cycle")).stream().flatMap(fault -> fault.args().stream()).map(Object::toString)
                .distinct().collect(Collectors.joining(", ")));
    }

    @Override
    public void submit(Submission sent) {
        cycles.lock(sent.text("cycle")); // nothing opens while it is asked what is open
        List<Fault> open = open(sent.text("cycle"));
        if (!open.isEmpty()) {
            throw new Refusal(open);
        }
        sent.set("closedBy", sent.person());
    }

    private List<Fault> open(String cycle) {
        return holds.orderedStream().flatMap(hold -> hold.against(cycle).stream()).toList();
    }
}
