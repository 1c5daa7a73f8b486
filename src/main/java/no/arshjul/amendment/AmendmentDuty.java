package no.arshjul.amendment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.arshjul.flow.Acts;
import no.arshjul.flow.Duty;
import no.arshjul.flow.Fault;
import no.arshjul.flow.Scope;
import org.springframework.stereotype.Component;

/** Money moves when a change is decided: who asked for it or assessed it, or on whose behalf it was assessed, does not decide it. */
@Component
class AmendmentDuty implements Duty {

    private final Amendments amendments;
    private final Acts acts;

    AmendmentDuty(Amendments amendments, Acts acts) {
        this.amendments = amendments;
        this.acts = acts;
    }

    @Override
    public Set<String> forms() {
        return Set.of("decide-amendment", "decide-withdrawal");
    }

    @Override
    public Optional<Fault> against(String person, String form, Scope task) {
        Amendment amendment = amendments.of(task);
        boolean assessed = person.equals(amendment.assessedBy())
                || acts.of("assess-amendment", List.of(task.instanceId())).stream().anyMatch(act -> act.persons().contains(person));
        if (!assessed && !person.equals(amendment.askedBy())) {
            return Optional.empty();
        }
        return Optional.of(Fault.of(form.equals("decide-amendment") ? "amendment.assessed-it" : "amendment.asked-for-it"));
    }
}
