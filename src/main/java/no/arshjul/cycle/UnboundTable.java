package no.arshjul.cycle;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import no.arshjul.flow.OpenTask;
import no.arshjul.money.Kroner;
import org.springframework.stereotype.Component;

/** What earlier decisions promise of a cycle's year beyond what its frames have bound, for those who should know. */
@Component
public class UnboundTable {

    private final Cycles cycles;
    private final BoundMoney bound;
    private final ObjectMapper json;

    UnboundTable(Cycles cycles, BoundMoney bound, ObjectMapper json) {
        this.cycles = cycles;
        this.bound = bound;
        this.json = json;
    }

    /** Shows {@code unboundTable [{scheme, amount}]} on the task, unless the frames cover all. */
    public void show(OpenTask task, Cycle cycle) {
        ArrayNode table = json.createArrayNode();
        if (cycle.isFirst()) {
            cycles.frames(cycle.key()).forEach(frame -> {
                Kroner missing = bound.unbound(cycle, frame.scheme());
                if (missing.isPositive()) {
                    table.addObject().put("scheme", frame.scheme()).put("amount", missing.amount());
                }
            });
        }
        if (!table.isEmpty()) {
            task.localJson("unboundTable", table);
        }
    }
}
