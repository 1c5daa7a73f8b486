package no.arshjul.payout;

import java.util.Optional;
import java.util.Set;
import no.arshjul.account.Accounts;
import no.arshjul.account.PayeeAccount;
import no.arshjul.flow.Duty;
import no.arshjul.flow.Fault;
import no.arshjul.flow.Scope;
import no.arshjul.impartiality.OwnCases;
import org.springframework.stereotype.Component;

/**
 * Whoever wrote a bank account does not verify it, and does not attest a payout that uses it; nobody verifies the account of an
 * organisation of their own (R6).
 */
@Component
class AccountChangers implements Duty {

    private final Accounts accounts;
    private final Runs runs;
    private final OwnCases own;

    AccountChangers(Accounts accounts, Runs runs, OwnCases own) {
        this.accounts = accounts;
        this.runs = runs;
        this.own = own;
    }

    @Override
    public Set<String> forms() {
        return Set.of("verify-account", "attest-payout");
    }

    @Override
    public Optional<Fault> against(String person, String form, Scope task) {
        return form.equals("attest-payout") ? attesting(person, task.text("run")) : verifying(person, task);
    }

    private Optional<Fault> attesting(String person, String run) {
        return runs.lines(run).stream().filter(line -> accounts.changers(line.payee(), line.account()).contains(person)).findFirst()
                .map(line -> Fault.of("payout.changed-account", line.payeeName()));
    }

    private Optional<Fault> verifying(String person, Scope task) {
        PayeeAccount asked = accounts.get(Long.parseLong(task.text("accountChange")));
        if (asked.statedBy().equals(person)) {
            return Optional.of(Fault.of("payout.asked-account"));
        }
        return own.organisations(task.county(), person).contains(asked.payee()) ? Optional.of(Fault.of("payout.own-account")) : Optional.empty();
    }
}
