package no.arshjul.competence;

import no.arshjul.flow.FormHandler;
import no.arshjul.flow.OpenTask;
import no.arshjul.flow.Submission;
import org.springframework.stereotype.Component;

/** All see the groups' proposals and agree on the joint plan. */
@Component
class Plenary implements FormHandler {

    private final PlanWork work;

    Plenary(PlanWork work) {
        this.work = work;
    }

    @Override
    public String form() {
        return "plenary";
    }

    @Override
    public void prepare(OpenTask task) {
        work.open(task, "plenary", "group");
    }

    @Override
    public void submit(Submission sent) {
        work.keep(sent, "plenary");
    }
}
