package no.arshjul.needs;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.arshjul.flow.Faults;
import no.arshjul.flow.Values;
import no.arshjul.money.Kroner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How a network's owners divide the owner amount, where their lead has said so. Without it the whole is the lead's to divide. */
@Component
class OwnerAmounts {

    record Row(String owner, int year, Kroner amount) {

        String key() {
            return year + " " + owner;
        }
    }

    private final JdbcClient jdbc;

    OwnerAmounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> of(String caseNumber) {
        return jdbc.sql("select owner, year, amount from needs_owner_amount where case_number = ? order by year, owner").param(caseNumber)
                .query(Row.class).list();
    }

    List<Row> of(String caseNumber, String owner) {
        return of(caseNumber).stream().filter(row -> row.owner().equals(owner)).toList();
    }

    void replace(String caseNumber, List<Row> rows) {
        jdbc.sql("delete from needs_owner_amount where case_number = ?").param(caseNumber).update();
        rows.forEach(row -> jdbc.sql("insert into needs_owner_amount (case_number, owner, year, amount) values (?, ?, ?, ?)")
                .params(caseNumber, row.owner(), row.year(), row.amount().amount()).update());
    }

    void remove(String caseNumber, String owner) {
        jdbc.sql("delete from needs_owner_amount where case_number = ? and owner = ?").params(caseNumber, owner).update();
    }

    /** What was sent; nothing when the lead has not divided the amount. */
    static List<Row> in(Values sent) {
        return sent.has("ownerAmounts") ? sent.rows("ownerAmounts").stream()
                .map(row -> new Row(row.text("owner"), (int) row.number("year"), Kroner.of(row.number("amount")))).toList() : List.of();
    }

    /** When it is divided at all, the parts belong to the network's owners and sum to each year's owner amount. */
    static void check(Values sent, Set<String> owners, Kroner largest, Faults faults) {
        List<Row> rows = in(sent);
        if (rows.isEmpty()) {
            return;
        }
        Map<Integer, Kroner> sums = new TreeMap<>();
        sent.rows("amounts").forEach(row -> sums.put((int) row.number("year"), Kroner.ZERO));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            faults.whenRow(!owners.contains(row.owner()), "ownerAmounts.owner", i, "needs.not-in-network", row.owner());
            faults.whenRow(!sums.containsKey(row.year()), "ownerAmounts.year", i, "needs.owner-amount-year", String.valueOf(row.year()));
            faults.whenRow(row.amount().isNegative() || row.amount().exceeds(largest), "ownerAmounts.amount", i, "needs.amount", Kroner.ZERO, largest);
            faults.whenRow(!seen.add(row.key()), "ownerAmounts.owner", i, "needs.owner-amount-twice", row.owner(), String.valueOf(row.year()));
            sums.merge(row.year(), row.amount(), Kroner::plus);
        }
        for (Values row : sent.rows("amounts")) {
            Kroner asked = Kroner.of(row.number("ownerAmount"));
            Kroner sum = sums.get((int) row.number("year"));
            faults.when(!sum.equals(asked), "ownerAmounts", "needs.owner-amounts-sum", sum, asked, String.valueOf(row.number("year")));
        }
    }
}
