package no.arshjul.payout;

import no.arshjul.account.Accounts;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.Refusal;
import no.arshjul.flow.Submission;
import org.springframework.stereotype.Component;

/** Finance answers whether the account is the payee's; who may not, {@link AccountChangers} says. */
@Component
class VerifyAccount implements FormHandler {

    private final Accounts accounts;

    VerifyAccount(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String form() {
        return "verify-account";
    }

    @Override
    public void submit(Submission sent) {
        long id = Long.parseLong(sent.text("accountChange"));
        boolean verified = sent.values().flagOr("accountVerified", false);
        String comment = sent.values().textOrEmpty("verifyComment");
        if (!verified && comment.isEmpty()) {
            throw Refusal.at("verifyComment", "payout.refused-account-comment");
        }
        if (verified) {
            accounts.verify(id, sent.person(), comment);
        } else {
            accounts.refuse(id, sent.person(), comment);
        }
        sent.set("accountVerified", verified);
    }
}
