package no.arshjul.amendment;

import java.util.Map;
import no.arshjul.decision.Amounts;
import no.arshjul.decision.ChangedDecisions;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.OpenTask;
import no.arshjul.flow.Refusal;
import no.arshjul.flow.Submission;
import no.arshjul.ledger.By;
import org.springframework.stereotype.Component;

/** Who may commit the money decides on a change; its amounts are carried out at once. */
@Component
class DecideAmendment implements FormHandler {

    private final Amendments amendments;
    private final NewAmounts amounts;
    private final ChangedDecisions changes;

    DecideAmendment(Amendments amendments, NewAmounts amounts, ChangedDecisions changes) {
        this.amendments = amendments;
        this.amounts = amounts;
        this.changes = changes;
    }

    @Override
    public String form() {
        return "decide-amendment";
    }

    @Override
    public void prepare(OpenTask task) {
        Amendment amendment = amendments.of(task);
        task.local("amountsText", amounts.text(amendment));
        task.local("assessmentText", amendment.assessmentReason());
    }

    @Override
    public void submit(Submission sent) {
        Amendment amendment = amendments.of(sent);
        String outcome = sent.values().text("amendmentOutcome");
        if (outcome.equals("reject") && !sent.values().has("decisionReason")) {
            throw Refusal.at("decisionReason", "amendment.reason");
        }
        String reason = sent.values().has("decisionReason") ? sent.values().text("decisionReason") : amendment.assessmentReason();
        Map<Integer, Amounts> byYear = amounts.of(amendment);
        if (outcome.equals("approve") && !byYear.isEmpty()) {
            changes.change(amendment.caseNumber(), byYear, "amendment", reason, new By(form(), sent.person(), null));
        }
        amendments.decided(amendment, outcome, reason, sent.person());
    }
}
