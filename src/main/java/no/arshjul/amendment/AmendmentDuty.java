package no.arshjul.amendment;

import java.util.Optional;
import java.util.Set;
import no.arshjul.flow.Duty;
import no.arshjul.flow.Fault;
import no.arshjul.flow.Scope;
import org.springframework.stereotype.Component;

/** Money moves when a change is decided: who asked for it or assessed it does not decide it. */
@Component
class AmendmentDuty implements Duty {

    private final Amendments amendments;

    AmendmentDuty(Amendments amendments) {
        this.amendments = amendments;
    }

    @Override
    public Set<String> forms() {
        return Set.of("decide-amendment", "decide-withdrawal");
    }

    @Override
    public Optional<Fault> against(String person, String form, Scope task) {
        Amendment amendment = amendments.of(task);
        if (!person.equals(amendment.askedBy()) && !person.equals(amendment.assessedBy())) {
            return Optional.empty();
        }
        return Optional.of(Fault.of(form.equals("decide-amendment") ? "amendment.assessed-it" : "amendment.asked-for-it"));
    }
}
