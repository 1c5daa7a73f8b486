package no.arshjul.needs;

import java.time.LocalDate;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.OpenTask;
import no.arshjul.flow.Submission;
import org.springframework.stereotype.Component;

/** An owner in the network says whether it takes part. One that doesn't takes its part of the application along. */
@Component
class ConfirmNetwork implements FormHandler {

    private final Network network;

    ConfirmNetwork(Network network) {
        this.network = network;
    }

    @Override
    public String form() {
        return "confirm-network";
    }

    @Override
    public void prepare(OpenTask task) {
        task.dueOn(LocalDate.parse(task.text("confirmationsDueOn")));
    }

    @Override
    public void submit(Submission sent) {
        String owner = sent.json("networkOwner").asText();
        if (sent.values().flag("participationConfirmed")) {
            network.confirmed(sent.text("caseNumber"), owner);
        } else {
            network.leave(sent.text("caseNumber"), owner, "denied", "", sent.person());
        }
    }
}
