package no.arshjul.substitute;

import no.arshjul.flow.Memberships;
import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import org.springframework.stereotype.Component;

/** The substitute gets the role; from now on the two count as one where the law asks for two persons. */
@Component
class BeginSubstitution implements Step {

    private final Substitutions substitutions;
    private final Memberships memberships;

    BeginSubstitution(Substitutions substitutions, Memberships memberships) {
        this.substitutions = substitutions;
        this.memberships = memberships;
    }

    @Override
    public void run(Scope scope) {
        Substitution planned = substitutions.get(scope.text("substitution"));
        substitutions.began(planned.id(), memberships.join(planned.substitute(), planned.role()));
    }
}
