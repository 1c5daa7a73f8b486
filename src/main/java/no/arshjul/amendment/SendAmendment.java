package no.arshjul.amendment;

import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import org.springframework.stereotype.Component;

/** The owner is told what was decided on the change. */
@Component
class SendAmendment implements Step {

    private final Amendments amendments;
    private final AmendmentLetters letters;

    SendAmendment(Amendments amendments, AmendmentLetters letters) {
        this.amendments = amendments;
        this.letters = letters;
    }

    @Override
    public void run(Scope scope) {
        letters.amendment(amendments.of(scope));
    }
}
