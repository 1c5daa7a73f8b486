package no.arshjul.competence;

import no.arshjul.flow.FormHandler;
import no.arshjul.flow.OpenTask;
import no.arshjul.flow.Submission;
import org.springframework.stereotype.Component;

/** The owner adopts the joint plan. */
@Component
class AdoptPlan implements FormHandler {

    private final PlanWork work;

    AdoptPlan(PlanWork work) {
        this.work = work;
    }

    @Override
    public String form() {
        return "adopt-plan";
    }

    @Override
    public void prepare(OpenTask task) {
        work.open(task, "adopting", "plenary");
        work.dueAfterMeeting(task);
    }

    @Override
    public void submit(Submission sent) {
        work.keep(sent, "adopt");
    }
}
