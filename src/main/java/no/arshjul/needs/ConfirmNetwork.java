package no.arshjul.needs;

import no.arshjul.flow.FormHandler;
import no.arshjul.flow.Submission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An owner in the network says whether it takes part. */
@Component
class ConfirmNetwork implements FormHandler {

    private final JdbcClient jdbc;

    ConfirmNetwork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String form() {
        return "confirm-network";
    }

    @Override
    public void submit(Submission sent) {
        jdbc.sql("update needs_network set answer = ? where case_number = ? and owner = ?")
                .params(sent.values().flag("participationConfirmed") ? "confirmed" : "denied", sent.text("caseNumber"),
                        sent.json("networkOwner").asText())
                .update();
    }
}
