package no.arshjul.needs;

import no.arshjul.account.Accounts;
import no.arshjul.flow.Submission;
import no.arshjul.registry.AccountNumber;

/** The account in a needs report: registered when the owner's own person states it, else as somebody else's word. */
final class StatedAccount {

    private StatedAccount() {
    }

    static void register(Accounts accounts, Submission sent, String owner, String caseNumber) {
        String account = AccountNumber.digits(sent.values().text("accountNumber"));
        if (sent.by("owner-" + owner)) {
            accounts.stated(owner, account, sent.person(), caseNumber);
        } else {
            accounts.onBehalf(owner, account, sent.person(), caseNumber);
        }
    }
}
