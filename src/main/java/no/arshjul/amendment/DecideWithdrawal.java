package no.arshjul.amendment;

import no.arshjul.decision.ChangedDecisions;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.OpenTask;
import no.arshjul.flow.Refusal;
import no.arshjul.flow.Submission;
import no.arshjul.ledger.By;
import no.arshjul.money.Kroner;
import org.springframework.stereotype.Component;

/** Who may commit the money decides that a grant is withdrawn: what is not paid goes back, what is paid is claimed or reported on. */
@Component
class DecideWithdrawal implements FormHandler {

    private final Amendments amendments;
    private final Unpaid unpaid;
    private final ChangedDecisions changes;

    DecideWithdrawal(Amendments amendments, Unpaid unpaid, ChangedDecisions changes) {
        this.amendments = amendments;
        this.unpaid = unpaid;
        this.changes = changes;
    }

    @Override
    public String form() {
        return "decide-withdrawal";
    }

    @Override
    public void prepare(OpenTask task) {
        String caseNumber = amendments.of(task).caseNumber();
        Kroner paid = unpaid.paid(caseNumber);
        task.local("paidAmount", paid.amount());
        task.local("unpaidAmount", unpaid.decided(caseNumber).minus(paid).amount());
    }

    @Override
    public void submit(Submission sent) {
        Amendment amendment = amendments.of(sent);
        String outcome = sent.values().text("withdrawalOutcome");
        if (outcome.equals("reject") && !sent.values().has("decisionReason")) {
            throw Refusal.at("decisionReason", "amendment.reason");
        }
        String reason = sent.values().has("decisionReason") ? sent.values().text("decisionReason") : amendment.reason();
        if (outcome.equals("approve")) {
            sent.set("claimedAmount", amendment.claimPaid() ? unpaid.paid(amendment.caseNumber()).amount() : 0L);
            changes.change(amendment.caseNumber(), unpaid.kept(amendment.caseNumber(), amendment.claimPaid()), "withdrawal", reason,
                    new By(form(), sent.person(), null));
        }
        amendments.decided(amendment, outcome, reason, sent.person());
    }
}
