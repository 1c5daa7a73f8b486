package no.arshjul.needs;

import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import org.springframework.stereotype.Component;

/** Takes the owner out of the network, and its part off the application. */
@Component
class LeaveNetwork implements Step {

    private final Network network;

    LeaveNetwork(Network network) {
        this.network = network;
    }

    @Override
    public void run(Scope scope) {
        network.leave(scope.text("caseNumber"), scope.text("owner"), "left", scope.text("reason"), scope.text("starter"));
    }
}
