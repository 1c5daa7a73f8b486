package no.arshjul.payout;

import no.arshjul.account.Accounts;
import no.arshjul.account.PayeeAccount;
import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import no.arshjul.grant.Instalments;
import org.springframework.stereotype.Component;

/** What is due to the payee, or planned, follows to the new account; what stands in an open run is left to that run's people. */
@Component
class RegisterAccount implements Step {

    private final Accounts accounts;
    private final Instalments instalments;

    RegisterAccount(Accounts accounts, Instalments instalments) {
        this.accounts = accounts;
        this.instalments = instalments;
    }

    @Override
    public void run(Scope scope) {
        PayeeAccount account = accounts.get(Long.parseLong(scope.text("accountChange")));
        instalments.payTo(account.payee(), account.account());
    }
}
