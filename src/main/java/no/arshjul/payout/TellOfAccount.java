package no.arshjul.payout;

import no.arshjul.account.Accounts;
import no.arshjul.account.PayeeAccount;
import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import no.arshjul.letters.Outbox;
import no.arshjul.registry.Organisation;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** The payee hears of its new account at the address it is registered with, so that a change it knows nothing of is found out. */
@Component
class TellOfAccount implements Step {

    private static final int SHOWN_DIGITS = 4;

    private final Accounts accounts;
    private final Registry registry;
    private final Outbox outbox;

    TellOfAccount(Accounts accounts, Registry registry, Outbox outbox) {
        this.accounts = accounts;
        this.registry = registry;
        this.outbox = outbox;
    }

    @Override
    public void run(Scope scope) {
        PayeeAccount account = accounts.get(Long.parseLong(scope.text("accountChange")));
        Organisation payee = registry.organisation(account.payee()).orElseThrow();
        String end = account.account().substring(account.account().length() - SHOWN_DIGITS);
        outbox.mail(scope.county(), payee.email(), payee.languageForm(), "account-changed", null, payee.name(), end);
    }
}
