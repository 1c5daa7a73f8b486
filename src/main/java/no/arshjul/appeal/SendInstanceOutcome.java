package no.arshjul.appeal;

import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import org.springframework.stereotype.Component;

/** The owner is told what the appeal instance came to. */
@Component
class SendInstanceOutcome implements Step {

    private final Appeals appeals;
    private final AppealLetters letters;

    SendInstanceOutcome(Appeals appeals, AppealLetters letters) {
        this.appeals = appeals;
        this.letters = letters;
    }

    @Override
    public void run(Scope scope) {
        letters.instanceOutcome(appeals.of(scope));
    }
}
