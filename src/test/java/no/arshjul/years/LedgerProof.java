package no.arshjul.years;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the ledger's own table, apart from the code that wrote it. */
final class LedgerProof {

    private final JdbcClient jdbc;

    LedgerProof(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int year(String cycle) {
        return jdbc.sql("select year from cycle where key = ?").param(cycle).query(Integer.class).single();
    }

    /** All that has come into an account in a cycle. */
    long sum(String cycle, String account) {
        return jdbc.sql("select coalesce(sum(amount), 0) from posting where cycle = ? and to_account = ? and reverses is null").params(cycle, account)
                .query(Long.class).single();
    }

    /** What stands in an account of a cycle now. */
    long balance(String cycle, String account) {
        return jdbc.sql("""
                select coalesce(sum(case when to_account = :account then amount else -amount end), 0) from posting
                where cycle = :cycle and :account in (to_account, from_account)""").param("account", account).param("cycle", cycle)
                .query(Long.class).single();
    }

    /** Allotted is what stands in all accounts together, none of which is overdrawn for anybody, and no payee's way is left open. */
    void balances(String cycle) {
        long allotted = jdbc.sql("select sum(allotted) from cycle_frame where cycle = ?").param(cycle).query(Long.class).single();
        assertThat(-balance(cycle, "STATE")).isEqualTo(allotted);
        assertThat(jdbc.sql("""
                with moved as (
                  select to_account account, amount, cycle, scheme, region, case_number, payee, year from posting where cycle = :cycle
                  union all
                  select from_account, -amount, cycle, scheme, region, case_number, payee, year from posting where cycle = :cycle),
                kept as (
                  select account, sum(amount) balance from moved where account not in ('STATE', 'FUTURE', 'COMMITTED')
                  group by account, scheme, case when account in ('FRAME', 'SET_ASIDE', 'BOUND', 'FREED') then null when account = 'REGION' then region
                    else case_number || payee || year end)
                select sum(balance) from kept having min(balance) >= 0""").param("cycle", cycle)
                .query(Long.class).single()).isEqualTo(allotted);
        for (String passed : new String[] {"GRANTED", "DUE", "PAID", "UNSPENT", "CLAIMED"}) {
            assertThat(balance(cycle, passed)).as(passed).isZero();
        }
    }
}
