package no.arshjul.amendment;

import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import no.arshjul.money.Kroner;
import org.springframework.stereotype.Component;

/** The owner is told that the grant is withdrawn, and what happens to what has been paid. */
@Component
class SendWithdrawal implements Step {

    private final Amendments amendments;
    private final AmendmentLetters letters;

    SendWithdrawal(Amendments amendments, AmendmentLetters letters) {
        this.amendments = amendments;
        this.letters = letters;
    }

    @Override
    public void run(Scope scope) {
        letters.withdrawal(amendments.of(scope), Kroner.of(Long.parseLong(scope.text("claimedAmount"))));
    }
}
