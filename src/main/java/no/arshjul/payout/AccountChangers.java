package no.arshjul.payout;

import java.util.Optional;
import java.util.Set;
import no.arshjul.account.Accounts;
import no.arshjul.flow.Duty;
import no.arshjul.flow.Fault;
import no.arshjul.flow.Scope;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/**
 * Whoever wrote a bank account does not verify it, and does not attest a payout that uses it; nobody verifies the account of an
 * organisation of their own (R6).
 */
@Component
class AccountChangers implements Duty {

    private final Accounts accounts;
    private final Runs runs;
    private final Registry registry;

    AccountChangers(Accounts accounts, Runs runs, Registry registry) {
        this.accounts = accounts;
        this.runs = runs;
        this.registry = registry;
    }

    @Override
    public Set<String> forms() {
        return Set.of("verify-account", "attest-payout");
    }

    @Override
    public Optional<Fault> against(String person, String form, Scope task) {
        return form.equals("attest-payout") ? attesting(person, task.text("run")) : verifying(person, Long.parseLong(task.text("accountChange")));
    }

    private Optional<Fault> attesting(String person, String run) {
        return runs.lines(run).stream().filter(line -> accounts.changers(line.payee(), line.account()).contains(person)).findFirst()
                .map(line -> Fault.of("payout.changed-account", line.payeeName()));
    }

    private Optional<Fault> verifying(String person, long change) {
        if (accounts.get(change).statedBy().equals(person)) {
            return Optional.of(Fault.of("payout.asked-account"));
        }
        boolean own = registry.affiliations(person).contains(accounts.get(change).payee());
        return own ? Optional.of(Fault.of("payout.own-account")) : Optional.empty();
    }
}
