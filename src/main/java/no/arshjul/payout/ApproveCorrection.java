package no.arshjul.payout;

import java.util.Optional;
import java.util.Set;
import no.arshjul.flow.Duty;
import no.arshjul.flow.Fault;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.Refusal;
import no.arshjul.flow.Scope;
import no.arshjul.flow.Submission;
import org.springframework.stereotype.Component;

/** A second person in finance approves a correction, or says why not; never the one who asked for it. */
@Component
class ApproveCorrection implements FormHandler, Duty {

    private final Corrections corrections;

    ApproveCorrection(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public String form() {
        return "approve-correction";
    }

    @Override
    public Set<String> forms() {
        return Set.of(form());
    }

    @Override
    public Optional<Fault> against(String person, String form, Scope task) {
        return corrections.get(id(task)).askedBy().equals(person) ? Optional.of(Fault.of("payout.asked-correction")) : Optional.empty();
    }

    @Override
    public void submit(Submission sent) {
        boolean approved = sent.values().flagOr("correctionApproved", false);
        String comment = sent.values().textOrEmpty("correctionComment");
        if (!approved && comment.isEmpty()) {
            throw Refusal.at("correctionComment", "payout.refused-correction-comment");
        }
        corrections.answer(id(sent), approved, comment, sent.person());
        sent.set("correctionApproved", approved);
    }

    private static long id(Scope task) {
        return Long.parseLong(task.text("correction"));
    }
}
