package no.arshjul.nightly;

import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import org.springframework.stereotype.Component;

/** Who has waited longer than the guideline's limit for a decision, is told when to expect it (R8). */
@Component
class SendPreliminaryReplies implements Step {

    /** In one transaction; what is left is sent the next night. */
    private static final int MOST = 200;

    private final PreliminaryReplies replies;

    SendPreliminaryReplies(PreliminaryReplies replies) {
        this.replies = replies;
    }

    @Override
    public void run(Scope scope) {
        scope.set("repliesSent", replies.send(scope.county(), MOST));
    }
}
