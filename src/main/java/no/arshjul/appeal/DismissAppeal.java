package no.arshjul.appeal;

import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import org.springframework.stereotype.Component;

/** The appeal is not treated; the owner is told why, and that this can be appealed too. */
@Component
class DismissAppeal implements Step {

    private final Appeals appeals;
    private final AppealLetters letters;

    DismissAppeal(Appeals appeals, AppealLetters letters) {
        this.appeals = appeals;
        this.letters = letters;
    }

    @Override
    public void run(Scope scope) {
        letters.decision(appeals.of(scope));
    }
}
