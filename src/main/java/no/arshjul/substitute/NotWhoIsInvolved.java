package no.arshjul.substitute;

import java.util.Optional;
import java.util.Set;
import no.arshjul.flow.Duty;
import no.arshjul.flow.Fault;
import no.arshjul.flow.Scope;
import org.springframework.stereotype.Component;

/** A substitute is approved by neither the absent person, the substitute, nor whoever appointed. */
@Component
class NotWhoIsInvolved implements Duty {

    private final Substitutions substitutions;

    NotWhoIsInvolved(Substitutions substitutions) {
        this.substitutions = substitutions;
    }

    @Override
    public Set<String> forms() {
        return Set.of("approve-substitute");
    }

    @Override
    public Optional<Fault> against(String person, String form, Scope task) {
        return Approvers.involved(substitutions.get(task.text("substitution")), person)
                ? Optional.of(Fault.of("substitute.involved")) : Optional.empty();
    }
}
