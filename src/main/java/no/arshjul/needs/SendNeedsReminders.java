package no.arshjul.needs;

import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import no.arshjul.letters.Outbox;
import no.arshjul.registry.Organisation;
import no.arshjul.registry.Registry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reminds the owners that have not reported yet, alone or in a network, before the deadline. */
@Component
class SendNeedsReminders implements Step {

    private final Cycles cycles;
    private final Registry registry;
    private final Outbox outbox;
    private final JdbcClient jdbc;

    SendNeedsReminders(Cycles cycles, Registry registry, Outbox outbox, JdbcClient jdbc) {
        this.cycles = cycles;
        this.registry = registry;
        this.outbox = outbox;
        this.jdbc = jdbc;
    }

    @Override
    public void run(Scope scope) {
        Cycle cycle = cycles.get(scope.text("cycle"));
        var reported = jdbc.sql("""
                select owner from needs_report where cycle = :cycle and status <> 'withdrawn' union
                select n.owner from needs_network n join needs_report r using (case_number) where r.cycle = :cycle and r.status <> 'withdrawn'""")
                .param("cycle", cycle.key()).query(String.class).set();
        for (Organisation owner : registry.owners(cycle.county())) {
            if (!reported.contains(owner.orgnr())) {
                outbox.mail(cycle.county(), owner.email(), owner.languageForm(), "needs-reminder", null, cycle.key(),
                        String.valueOf(cycle.year()), cycle.needsDeadline());
            }
        }
    }
}
