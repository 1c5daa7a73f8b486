package no.arshjul.payout;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.arshjul.flow.Acts;
import no.arshjul.flow.Duty;
import no.arshjul.flow.Fault;
import no.arshjul.flow.Scope;
import org.springframework.stereotype.Component;

/** Whoever prepared a payout, or on whose behalf it was prepared, does not attest it (R6). */
@Component
class NotWhoPrepared implements Duty {

    private final Runs runs;
    private final Acts acts;

    NotWhoPrepared(Runs runs, Acts acts) {
        this.runs = runs;
        this.acts = acts;
    }

    @Override
    public Set<String> forms() {
        return Set.of("attest-payout");
    }

    @Override
    public Optional<Fault> against(String person, String form, Scope task) {
        boolean prepared = person.equals(runs.get(task.text("run")).preparedBy())
                || acts.of("prepare-payout", List.of(task.instanceId())).stream().anyMatch(act -> act.persons().contains(person));
        return prepared ? Optional.of(Fault.of("payout.prepared-it")) : Optional.empty();
    }
}
