package no.arshjul.needs;

import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import org.springframework.stereotype.Component;

/** Who has not answered stays marked as unanswered; the control is told that the wait is over. */
@Component
class MarkUnanswered implements Step {

    @Override
    public void run(Scope scope) {
        scope.set("confirmationsOverdue", true);
    }
}
