package no.arshjul.payout;

import no.arshjul.account.Accounts;
import no.arshjul.flow.Faults;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.People;
import no.arshjul.flow.People.Person;
import no.arshjul.flow.Submission;
import no.arshjul.registry.AccountNumber;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** An owner for itself, or the secretariat for anybody, asks for another account. Nothing is paid to it before it is verified. */
@Component
class ChangeAccount implements FormHandler {

    private final Accounts accounts;
    private final Registry registry;
    private final People people;

    ChangeAccount(Accounts accounts, Registry registry, People people) {
        this.accounts = accounts;
        this.registry = registry;
        this.people = people;
    }

    @Override
    public String form() {
        return "change-account";
    }

    @Override
    public void submit(Submission sent) {
        String payee = sent.values().text("payee");
        String account = AccountNumber.digits(sent.values().text("accountNumber"));
        String now = accounts.verified(payee).orElse("");
        new Faults().when(!registry.takesPart(sent.county(), payee), "payee", "payout.unknown-payee", payee)
                .when(!sent.by("secretariat") && !sent.by("owner-" + payee) && !sent.by("university-" + payee), "payee", "payout.not-your-account")
                .when(!AccountNumber.isValid(account), "accountNumber", "needs.account")
                .when(account.equals(now), "accountNumber", "payout.same-account", account).orRefuse();
        long id = accounts.ask(payee, account, sent.person(), sent.values().text("reason"));
        sent.businessKey(payee + "/account-" + id);
        sent.set("county", sent.county());
        sent.set("accountChange", id);
        sent.set("payeeName", registry.organisation(payee).orElseThrow().name());
        sent.set("oldAccount", now);
        sent.set("accountNumber", account);
        sent.set("askedBy", people.find(sent.county(), sent.person()).map(Person::name).orElse(sent.person()));
    }
}
