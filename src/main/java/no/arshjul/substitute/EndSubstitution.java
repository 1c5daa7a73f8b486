package no.arshjul.substitute;

import no.arshjul.flow.Memberships;
import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import org.springframework.stereotype.Component;

/** The role is taken away again, when it was given for this and nobody else's absence needs it still. */
@Component
class EndSubstitution implements Step {

    private final Substitutions substitutions;
    private final Memberships memberships;

    EndSubstitution(Substitutions substitutions, Memberships memberships) {
        this.substitutions = substitutions;
        this.memberships = memberships;
    }

    @Override
    public void run(Scope scope) {
        Substitution ending = substitutions.get(scope.text("substitution"));
        substitutions.ended(ending.id());
        if (ending.added() && substitutions.heldForAnother(ending)) {
            substitutions.handOn(ending);
        } else if (ending.added()) {
            memberships.leave(ending.substitute(), ending.role());
        }
    }
}
