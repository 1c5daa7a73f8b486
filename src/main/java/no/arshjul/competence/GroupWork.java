package no.arshjul.competence;

import no.arshjul.flow.FormHandler;
import no.arshjul.flow.OpenTask;
import no.arshjul.flow.Submission;
import org.springframework.stereotype.Component;

/** A group gathers what its members wrote into one proposal. */
@Component
class GroupWork implements FormHandler {

    private final PlanWork work;

    GroupWork(PlanWork work) {
        this.work = work;
    }

    @Override
    public String form() {
        return "group-work";
    }

    @Override
    public void prepare(OpenTask task) {
        work.open(task, "group", null);
        task.local("individualText", work.individualText(task.businessKey()));
    }

    @Override
    public void submit(Submission sent) {
        work.keep(sent, "group");
    }
}
