package no.arshjul.appeal;

import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import org.springframework.stereotype.Component;

/** The case goes to the appeal instance with its papers, and the owner gets a copy. */
@Component
class ForwardAppeal implements Step {

    private final Appeals appeals;
    private final AppealLetters letters;

    ForwardAppeal(Appeals appeals, AppealLetters letters) {
        this.appeals = appeals;
        this.letters = letters;
    }

    @Override
    public void run(Scope scope) {
        letters.forward(appeals.of(scope));
    }
}
