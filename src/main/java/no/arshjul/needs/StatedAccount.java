package no.arshjul.needs;

import no.arshjul.account.Accounts;
import no.arshjul.flow.Submission;
import no.arshjul.flow.Values;
import no.arshjul.registry.AccountNumber;

/** The account in a needs report: registered when the owner's own person states it, else as somebody else's word. */
final class StatedAccount {

    private StatedAccount() {
    }

    static void register(Accounts accounts, Submission sent, String owner, String caseNumber) {
        register(accounts, sent, owner, caseNumber, sent.values());
    }

    static void register(Accounts accounts, Submission sent, String owner, String caseNumber, Values values) {
        String account = AccountNumber.digits(values.text("accountNumber"));
        if (sent.by("owner-" + owner)) {
            accounts.stated(owner, account, sent.person(), caseNumber);
        } else {
            accounts.onBehalf(owner, account, sent.person(), caseNumber);
        }
    }
}
