package no.arshjul.progress;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.arshjul.cycle.Cycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A cycle's postings, summed by the database: some hundred rows however many cases there are. */
@Component
class Movements {

    private final JdbcClient jdbc;

    Movements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything but promises of later years, which are no money of this cycle's frame. */
    List<Moved> of(String cycle) {
        return jdbc.sql("""
                select scheme, region, from_account as from, to_account as to, cause = 'CHANGED' as changed, sum(amount)::bigint amount
                from posting where cycle = ? and from_account not in ('FUTURE', 'COMMITTED') and to_account not in ('FUTURE', 'COMMITTED')
                group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5""").param(cycle).query(Moved.class).list();
    }

    /**
     * What the cycle's own cases are promised for years after it, on condition of their budgets, by year. The case tells whose promise it is: a
     * later cycle posts its call on it as its own. What was promised before there were cases here is no cycle's.
     *
     * @param scheme null for all
     * @param region null for all
     */
    Map<Integer, Long> promised(Cycle cycle, String scheme, String region) {
        Map<Integer, Long> promised = new TreeMap<>();
        jdbc.sql("""
                select year, sum(case when to_account = 'COMMITTED' then amount else -amount end)::bigint amount from posting
                where county = :county and (to_account = 'COMMITTED' or from_account = 'COMMITTED') and year > :year
                  and case_number in (select case_number from needs_report where cycle = :cycle)
                  and (:scheme::text is null or scheme = :scheme) and (:region::text is null or region = :region)
                group by year""").param("county", cycle.county()).param("year", cycle.year()).param("cycle", cycle.key()).param("scheme", scheme)
                .param("region", region).query(row -> {
                    promised.put(row.getInt("year"), row.getLong("amount"));
                });
        promised.values().removeIf(amount -> amount == 0);
        return promised;
    }
}
