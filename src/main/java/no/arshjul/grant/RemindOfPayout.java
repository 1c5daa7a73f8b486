package no.arshjul.grant;

import java.util.Comparator;
import java.util.List;
import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.People;
import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import no.arshjul.letters.Outbox;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** Reminds the secretariat of what has been due for some days; what becomes due later is reminded of anew. */
@Component
class RemindOfPayout implements Step {

    private final Instalments instalments;
    private final Cycles cycles;
    private final People people;
    private final Registry registry;
    private final Outbox outbox;

    RemindOfPayout(Instalments instalments, Cycles cycles, People people, Registry registry, Outbox outbox) {
        this.instalments = instalments;
        this.cycles = cycles;
        this.people = people;
        this.registry = registry;
        this.outbox = outbox;
    }

    @Override
    public void run(Scope scope) {
        Cycle cycle = cycles.lock(scope.text("cycle"));
        cycles.payoutReminderOn(cycle.key(), null);
        List<Instalment> due = instalments.free(cycle.key());
        if (!due.isEmpty()) {
            var form = registry.county(cycle.county()).orElseThrow().languageForm();
            people.of(cycle.county()).stream().filter(person -> person.groups().contains("secretariat"))
                    .forEach(person -> outbox.mail(cycle.county(), person.email(), form, "payout-due", null, cycle.key(),
                            String.valueOf(due.size()), due.stream().map(Instalment::dueSince).min(Comparator.naturalOrder()).orElseThrow()));
        }
    }
}
