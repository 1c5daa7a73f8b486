package no.arshjul.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.arshjul.money.Kroner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every krone's way, kept in the database under the rules of {@link Book}. Append-only: a posting is corrected by its
 * reversal and a new one (R14). Postings belong to the caller's transaction; two that draw on the same account and place
 * wait for each other until the first one's transaction ends, so that they cannot overdraw it together.
 */
@Component
public class Ledger {

    private final JdbcClient jdbc;
    private final Book book;

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.book = new Book(new TablePages(jdbc));
    }

    /** As {@link Book#post}, with the same exceptions. */
    @Transactional
    public long post(Place place, Account from, Account to, Kroner amount, Cause cause, By by) {
        return book.post(place, from, to, amount, cause, by);
    }

    /** As {@link Book#reverse}, with the same exceptions. */
    @Transactional
    public long reverse(long id, By by) {
        return book.reverse(id, by);
    }

    /** As {@link #reverse(long, By)}, saying why: what a person corrects has a reason (R14). */
    @Transactional
    public long reverse(long id, By by, String reason) {
        return book.reverse(id, by, reason);
    }

    public Kroner balance(Account account, Place place) {
        return book.balance(account, place);
    }

    /** What is committed for a year in all, over all cases and opening postings. */
    public Kroner committed(String county, String scheme, int year) {
        return book.committed(county, scheme, year);
    }

    /** What a payee holds in an account in all its cases, the oldest case first: claims that wait to be set off, say. */
    public Map<Place, Kroner> outstanding(Account account, String county, String payee) {
        Map<Place, Kroner> claims = new LinkedHashMap<>();
        jdbc.sql("select distinct county, cycle, scheme, year, region, case_number, payee from posting"
                + " where county = ? and payee = ? and to_account = ? order by year, case_number").params(county, payee, account.name())
                .query(TablePages::place).list().forEach(place -> claims.put(place, balance(account, place)));
        claims.values().removeIf(Kroner::isZero);
        return claims;
    }

    /** The ways that money may go, as pairs of account names, for who checks the table of postings. */
    public static List<Object[]> ways() {
        return Ways.all();
    }

    /** All postings of a case, oldest first: the explanation of its balances, and the ids that a reversal needs. */
    public List<Posting> ofCase(String caseNumber) {
        return jdbc.sql("select * from posting where case_number = ? order by id").param(caseNumber).query(TablePages::posting).list();
    }
}
