package no.arshjul.testing;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Sums over the table of postings, reckoned by SQL alone. */
public final class Bookkeeping {

    private final JdbcClient jdbc;

    public Bookkeeping(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What an account holds of a case's money, over its payees and years. */
    public long ofCase(String account, String caseNumber) {
        return balance(account, "case_number = ?", caseNumber);
    }

    /** What an account holds of the money of one payee of a case. */
    public long ofPayee(String account, String caseNumber, String payee) {
        return balance(account, "case_number = ? and payee = ?", caseNumber, payee);
    }

    /** What an account holds in a cycle, over its schemes. */
    public long ofCycle(String account, String cycle) {
        return balance(account, "cycle = ?", cycle);
    }

    private long balance(String account, String where, Object... values) {
        return jdbc.sql("select coalesce(sum(case when to_account = '%1$s' then amount else -amount end), 0) from posting".formatted(account)
                + " where '%s' in (to_account, from_account) and ".formatted(account) + where).params(values).query(Long.class).single();
    }
}
