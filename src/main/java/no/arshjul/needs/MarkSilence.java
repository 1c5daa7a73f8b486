package no.arshjul.needs;

import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import org.springframework.stereotype.Component;

/** The owner did not answer in time: the control sees that, and may ask again. */
@Component
class MarkSilence implements Step {

    private final Completions completions;

    MarkSilence(Completions completions) {
        this.completions = completions;
    }

    @Override
    public void run(Scope scope) {
        completions.end(scope.text("caseNumber"), "silence");
    }
}
