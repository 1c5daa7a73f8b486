package no.arshjul.appeal;

import java.util.Optional;
import java.util.Set;
import no.arshjul.flow.Duty;
import no.arshjul.flow.Fault;
import no.arshjul.flow.Scope;
import org.springframework.stereotype.Component;

/** Who assessed an appeal does not decide it; who made the decision that is appealed may. */
@Component
class AppealDuty implements Duty {

    private final Appeals appeals;

    AppealDuty(Appeals appeals) {
        this.appeals = appeals;
    }

    @Override
    public Set<String> forms() {
        return Set.of("decide-appeal");
    }

    @Override
    public Optional<Fault> against(String person, String form, Scope task) {
        return person.equals(appeals.of(task).assessedBy()) ? Optional.of(Fault.of("appeal.assessed-it")) : Optional.empty();
    }
}
