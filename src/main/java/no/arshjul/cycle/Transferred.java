package no.arshjul.cycle;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What payees keep from the year before. It is theirs already: shown beside the frame, and no part of it. */
@Component
class Transferred {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Transferred(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Per scheme, {@code [{scheme, cases, amount}]}; empty when nothing is kept. */
    ArrayNode to(Cycle cycle) {
        ArrayNode table = json.createArrayNode();
        jdbc.sql("""
                select scheme, count(distinct case_number)::int cases, sum(case when to_account = 'TRANSFERRED' then amount else -amount end)::bigint amount
                from posting where county = ? and year = ? and 'TRANSFERRED' in (to_account, from_account)
                group by scheme having sum(case when to_account = 'TRANSFERRED' then amount else -amount end) > 0 order by scheme""")
                .params(cycle.county(), cycle.year() - 1).query(row -> {
                    table.addObject().put("scheme", row.getString("scheme")).put("cases", row.getInt("cases")).put("amount", row.getLong("amount"));
                });
        return table;
    }
}
