package no.arshjul.appeal;

import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import org.springframework.stereotype.Component;

/** The owner is told the new decision. */
@Component
class SendChangedDecision implements Step {

    private final Appeals appeals;
    private final AppealLetters letters;

    SendChangedDecision(Appeals appeals, AppealLetters letters) {
        this.appeals = appeals;
        this.letters = letters;
    }

    @Override
    public void run(Scope scope) {
        letters.decision(appeals.of(scope));
    }
}
