package no.arshjul.substitute;

import java.time.Clock;
import no.arshjul.calendar.Norway;
import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import org.springframework.stereotype.Component;

/** Whether the first day is still to come, asked when everybody has agreed. */
@Component
class PlanSubstitution implements Step {

    private final Substitutions substitutions;
    private final Clock clock;

    PlanSubstitution(Substitutions substitutions, Clock clock) {
        this.substitutions = substitutions;
        this.clock = clock;
    }

    @Override
    public void run(Scope scope) {
        scope.set("startsLater", substitutions.get(scope.text("substitution")).fromDate().isAfter(Norway.today(clock)));
    }
}
