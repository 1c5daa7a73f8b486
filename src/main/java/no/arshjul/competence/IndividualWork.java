package no.arshjul.competence;

import no.arshjul.flow.FormHandler;
import no.arshjul.flow.OpenTask;
import no.arshjul.flow.Submission;
import org.springframework.stereotype.Component;

/** Each participant's own thoughts on every element of the plan, before the meeting. */
@Component
class IndividualWork implements FormHandler {

    private final PlanWork work;

    IndividualWork(PlanWork work) {
        this.work = work;
    }

    @Override
    public String form() {
        return "individual-work";
    }

    @Override
    public void prepare(OpenTask task) {
        work.open(task, "individual", null);
    }

    @Override
    public void submit(Submission sent) {
        work.keep(sent, "individual");
    }
}
