package no.arshjul.amendment;

import no.arshjul.flow.FormHandler;
import no.arshjul.flow.OpenTask;
import no.arshjul.flow.Submission;
import org.springframework.stereotype.Component;

/** The secretariat's advice on a change. */
@Component
class AssessAmendment implements FormHandler {

    private final Amendments amendments;
    private final NewAmounts amounts;

    AssessAmendment(Amendments amendments, NewAmounts amounts) {
        this.amendments = amendments;
        this.amounts = amounts;
    }

    @Override
    public String form() {
        return "assess-amendment";
    }

    @Override
    public void prepare(OpenTask task) {
        task.local("amountsText", amounts.text(amendments.of(task)));
    }

    @Override
    public void submit(Submission sent) {
        amendments.assessed(amendments.of(sent), sent.values().text("amendmentAssessment"), sent.values().text("assessmentReason"), sent.person());
    }
}
