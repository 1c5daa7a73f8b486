package no.arshjul.needs;

import java.time.LocalDate;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.OpenTask;
import no.arshjul.flow.Submission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The university says whether it is a partner in the measure (criteria 5 and 6). A no is shown to the control. */
@Component
class ConfirmPartnership implements FormHandler {

    private final JdbcClient jdbc;

    ConfirmPartnership(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String form() {
        return "confirm-partnership";
    }

    @Override
    public void prepare(OpenTask task) {
        task.dueOn(LocalDate.parse(task.text("confirmationsDueOn")));
    }

    @Override
    public void submit(Submission sent) {
        String answer = sent.values().flag("partnershipConfirmed") ? "confirmed" : "denied";
        jdbc.sql("update needs_report set partnership = ?, partnership_comment = ? where case_number = ?")
                .params(answer, sent.values().textOrEmpty("partnershipComment"), sent.text("caseNumber")).update();
        sent.set("partnership", answer);
    }
}
