package no.arshjul.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.arshjul.money.Kroner;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code posting}: the database itself refuses to change or remove a row of it (R14). */
final class TablePages implements Pages {

    private static final String BALANCE =
            "select coalesce(sum(case when to_account = :account then amount else -amount end), 0) from posting"
                    + " where (to_account = :account or from_account = :account) and ";

    private final JdbcClient jdbc;

    TablePages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void hold(Account account, Place place) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "ledger " + account + account.key(place)).query(row -> { });
    }

    @Override
    public Kroner balance(Account account, Place place) {
        return sum(account, account.key(place));
    }

    @Override
    public Kroner committed(String county, String scheme, int year) {
        return sum(Account.COMMITTED, Map.of(Facet.COUNTY, county, Facet.SCHEME, scheme, Facet.YEAR, year));
    }

    private Kroner sum(Account account, Map<Facet, Object> key) {
        // "= or is null", not "is not distinct from", which no index answers
        String where = key.entrySet().stream()
                .map(e -> e.getKey().column() + (e.getValue() == null ? " is null" : " = :" + e.getKey().column()))
                .collect(Collectors.joining(" and "));
        JdbcClient.StatementSpec query = jdbc.sql(BALANCE + where).param("account", account.name());
        key.forEach((facet, value) -> {
            if (value != null) {
                query.param(facet.column(), value);
            }
        });
        return Kroner.of(query.query(Long.class).single());
    }

    @Override
    public long write(Posting p) {
        return jdbc.sql("""
                insert into posting (county, cycle, scheme, year, region, case_number, payee,
                                     from_account, to_account, amount, cause, task, person, rule_version, reverses, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(Arrays.asList(p.place().county(), p.place().cycle(), p.place().scheme(), p.place().year(),
                        p.place().region(), p.place().caseNumber(), p.place().payee(), p.from().name(), p.to().name(),
                        p.amount().amount(), p.cause().name(), p.by().task(), p.by().person(), p.by().ruleVersion(), p.reverses(), p.reason()))
                .query(Long.class).single();
    }

    @Override
    public Optional<Posting> read(long id) {
        return jdbc.sql("select * from posting where id = ?").param(id).query(TablePages::posting).optional();
    }

    @Override
    public boolean isReversed(long id) {
        return jdbc.sql("select exists (select 1 from posting where reverses = ?)").param(id).query(Boolean.class).single();
    }

    static Place place(ResultSet row, int number) throws SQLException {
        return new Place(row.getString("county"), row.getString("cycle"), row.getString("scheme"), row.getInt("year"),
                row.getString("region"), row.getString("case_number"), row.getString("payee"));
    }

    static Posting posting(ResultSet row, int number) throws SQLException {
        return new Posting(row.getLong("id"), place(row, number), Account.valueOf(row.getString("from_account")),
                Account.valueOf(row.getString("to_account")), Kroner.of(row.getLong("amount")), Cause.valueOf(row.getString("cause")),
                new By(row.getString("task"), row.getString("person"), row.getString("rule_version")),
                row.getObject("reverses", Long.class), row.getString("reason"));
    }
}
