package no.arshjul.appeal;

import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import org.springframework.stereotype.Component;

/** The owner is told that the appeal has come, and what happens next. */
@Component
class AcknowledgeAppeal implements Step {

    private final Appeals appeals;
    private final AppealLetters letters;

    AcknowledgeAppeal(Appeals appeals, AppealLetters letters) {
        this.appeals = appeals;
        this.letters = letters;
    }

    @Override
    public void run(Scope scope) {
        letters.receipt(appeals.of(scope));
    }
}
