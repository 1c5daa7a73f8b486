package no.arshjul.appeal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.arshjul.flow.Acts;
import no.arshjul.flow.Duty;
import no.arshjul.flow.Fault;
import no.arshjul.flow.Scope;
import org.springframework.stereotype.Component;

/** Who assessed an appeal, or on whose behalf it was assessed, does not decide it; who made the decision that is appealed may. */
@Component
class AppealDuty implements Duty {

    private final Appeals appeals;
    private final Acts acts;

    AppealDuty(Appeals appeals, Acts acts) {
        this.appeals = appeals;
        this.acts = acts;
    }

    @Override
    public Set<String> forms() {
        return Set.of("decide-appeal");
    }

    @Override
    public Optional<Fault> against(String person, String form, Scope task) {
        boolean assessed = person.equals(appeals.of(task).assessedBy())
                || acts.of("assess-appeal", List.of(task.instanceId())).stream().anyMatch(act -> act.persons().contains(person));
        return assessed ? Optional.of(Fault.of("appeal.assessed-it")) : Optional.empty();
    }
}
