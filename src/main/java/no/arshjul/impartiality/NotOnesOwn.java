package no.arshjul.impartiality;

import java.util.Optional;
import java.util.Set;
import no.arshjul.flow.Duty;
import no.arshjul.flow.Fault;
import no.arshjul.flow.Scope;
import org.springframework.stereotype.Component;

/** Nobody rules on the own impartiality (R7). */
@Component
class NotOnesOwn implements Duty {

    private final Impartiality impartiality;

    NotOnesOwn(Impartiality impartiality) {
        this.impartiality = impartiality;
    }

    @Override
    public Set<String> forms() {
        return Set.of("rule-conflict");
    }

    @Override
    public Optional<Fault> against(String person, String form, Scope task) {
        return impartiality.get(Long.parseLong(task.text("declaration"))).person().equals(person)
                ? Optional.of(Fault.of("impartiality.own-ruling")) : Optional.empty();
    }
}
