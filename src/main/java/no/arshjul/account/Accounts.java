package no.arshjul.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import no.arshjul.registry.AccountNumber;
import no.arshjul.registry.Organisation;
import no.arshjul.registry.Registry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which accounts are verified: check digits right, and the payee's own by its own word. What an owner states in its own form is
 * thereby registered; another person's change waits until somebody else has verified it. Universities' come from the registry.
 */
@Component
public class Accounts {

    private final Registry registry;
    private final JdbcClient jdbc;
    private final Clock clock;

    Accounts(Registry registry, JdbcClient jdbc, Clock clock) {
        this.registry = registry;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The account that a payee was last verified to have. */
    public Optional<String> verified(String payee) {
        return jdbc.sql("select account from payee_account where payee = ? and status = 'verified'"
                        + " order by coalesce(answered_at, stated_at) desc, id desc limit 1").param(payee)
                .query(String.class).optional().or(() -> ofRegistry(payee));
    }

    public boolean isVerified(String payee, String account) {
        return AccountNumber.isValid(account) && (status(payee, account).filter("verified"::equals).isPresent()
                || verified(payee).filter(account::equals).isPresent());
    }

    /** Where to pay what was granted on this account: to it, unless another has taken its place since. */
    public String toPay(String payee, String stated) {
        boolean good = stated != null && !stated.isBlank()
                && status(payee, stated).filter(status -> status.equals("replaced") || status.equals("refused")).isEmpty();
        return good ? stated : verified(payee).orElse("");
    }

    /** Stated by the payee's own person in its own form: registered. */
    public void stated(String payee, String account, String person, String caseNumber) {
        if (!isVerified(payee, account)) {
            insert(payee, account, "verified", "own-form", caseNumber, person, "");
        }
    }

    /** Written by somebody else from the payee's form: the first one is the payee's word; a new one waits to be verified. */
    public void onBehalf(String payee, String account, String person, String caseNumber) {
        if (verified(payee).isEmpty()) {
            insert(payee, account, "verified", "own-form", caseNumber, person, "");
        } else if (status(payee, account).filter(status -> status.equals("verified") || status.equals("waiting")).isEmpty()) {
            insert(payee, account, "waiting", "on-behalf", caseNumber, person, "");
        }
    }

    /** Asks for a change. @return the id to verify it by */
    public long ask(String payee, String account, String person, String reason) {
        return insert(payee, account, "waiting", "change", null, person, reason);
    }

    /** @throws org.springframework.dao.EmptyResultDataAccessException when there is none */
    public PayeeAccount get(long id) {
        return jdbc.sql("select * from payee_account where id = ?").param(id).query(PayeeAccount.class).single();
    }

    /** From now on the payee is paid to this account, and to none of its earlier ones. */
    public void verify(long id, String person, String comment) {
        PayeeAccount asked = get(id);
        jdbc.sql("update payee_account set status = 'replaced' where payee = ? and account <> ? and status in ('verified','waiting')")
                .params(asked.payee(), asked.account()).update();
        ofRegistry(asked.payee()).filter(old -> !old.equals(asked.account())).filter(old -> status(asked.payee(), old).isEmpty())
                .ifPresent(old -> insert(asked.payee(), old, "replaced", "change", null, asked.statedBy(), ""));
        answer(id, "verified", person, comment);
    }

    public void refuse(long id, String person, String comment) {
        answer(id, "refused", person, comment);
    }

    /** Who wrote this account: none of them attests a payment to it. */
    public Set<String> changers(String payee, String account) {
        return jdbc.sql("select distinct stated_by from payee_account where payee = ? and account = ? and stated_by <> ''")
                .params(payee, account).query(String.class).set();
    }

    private Optional<String> status(String payee, String account) {
        return jdbc.sql("select status from payee_account where payee = ? and account = ? order by id desc limit 1")
                .params(payee, account).query(String.class).optional();
    }

    private Optional<String> ofRegistry(String payee) {
        return registry.organisation(payee).map(Organisation::account).filter(AccountNumber::isValid);
    }

    private void answer(long id, String status, String person, String comment) {
        jdbc.sql("update payee_account set status = ?, answered_by = ?, answer = ?, answered_at = ? where id = ?")
                .params(status, person, comment, now(), id).update();
    }

    private long insert(String payee, String account, String status, String origin, String caseNumber, String person, String reason) {
        return jdbc.sql("""
                insert into payee_account (payee, account, status, origin, case_number, stated_by, reason, stated_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(java.util.Arrays.asList(payee, account, status, origin, caseNumber, person == null ? "" : person, reason, now()))
                .query(Long.class).single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
