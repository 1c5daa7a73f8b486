package no.arshjul.payout;

import java.util.List;
import no.arshjul.account.Accounts;
import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.Refusal;
import no.arshjul.flow.Submission;
import no.arshjul.grant.Instalment;
import no.arshjul.grant.Instalments;
import org.springframework.stereotype.Component;

/** Takes all that is due in the cycle and in no other open run; with nothing due there is no run. */
@Component
class StartRun implements FormHandler {

    private final Cycles cycles;
    private final Instalments instalments;
    private final Accounts accounts;
    private final Runs runs;

    StartRun(Cycles cycles, Instalments instalments, Accounts accounts, Runs runs) {
        this.cycles = cycles;
        this.instalments = instalments;
        this.accounts = accounts;
        this.runs = runs;
    }

    @Override
    public String form() {
        return "payout-run";
    }

    @Override
    public void submit(Submission sent) {
        String key = sent.values().text("cycle");
        Cycle cycle = cycles.find(key).filter(found -> found.county().equals(sent.county()))
                .orElseThrow(() -> Refusal.at("cycle", "needs.unknown-cycle", key));
        cycles.lock(cycle.key());
        List<Instalment> free = instalments.free(cycle.key());
        List<Long> due = free.stream().map(Instalment::id).toList();
        if (due.isEmpty()) {
            throw Refusal.at("cycle", "payout.nothing-due", key);
        }
        free.forEach(this::followAccount);
        String run = cycles.nextRun(cycle.key());
        runs.open(run, cycle.key(), sent.instanceId(), due);
        sent.businessKey(run);
        sent.set("county", cycle.county());
        sent.set("run", run);
    }

    /** The payee's account may have changed, or been refused, while the line stood in an earlier run. */
    private void followAccount(Instalment line) {
        String account = accounts.toPay(line.payee(), line.account());
        if (!account.equals(line.account())) {
            instalments.account(line.id(), account);
        }
    }
}
