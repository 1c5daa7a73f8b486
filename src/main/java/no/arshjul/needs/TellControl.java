package no.arshjul.needs;

import java.util.Map;
import no.arshjul.flow.Processes;
import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import org.springframework.stereotype.Component;

/** The partner has answered anew: the case carries the answer, and a control that has begun begins again with it. */
@Component
class TellControl implements Step {

    private final Processes processes;

    TellControl(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void run(Scope scope) {
        processes.tell("needs-report", scope.text("caseNumber"), Map.of(), Map.of("partnership", scope.text("partnership")));
        processes.send("report-corrected", scope.text("caseNumber"), Map.of());
    }
}
