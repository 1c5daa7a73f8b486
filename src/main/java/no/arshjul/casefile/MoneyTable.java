package no.arshjul.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.arshjul.explain.CaseExplanation;
import no.arshjul.money.Kroner;

/** A case's money by year and payee, from asking to returning, out of the explained facts. */
final class MoneyTable {

    /** The columns in their order. */
    static final List<String> STEPS = List.of("asked", "recommended", "forum", "decided", "paid", "used", "returned");

    /** @param role {@code owner} or {@code university}; null in the sum of all. @param year 0 in the sum of all */
    record Line(int year, String role, List<Kroner> amounts) {
    }

    private record Key(int year, String role) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return year == other.year ? role.compareTo(other.role) : Integer.compare(year, other.year);
        }
    }

    private final Map<Key, long[]> lines = new TreeMap<>();
    private final Object university;

    private MoneyTable(CaseExplanation explanation) {
        this.university = explanation.head().get("university");
        explanation.facts().get("asked").forEach(row -> amounts(row, "asked"));
        newest(explanation.facts().get("recommendations"), "round").forEach(row -> amounts(row, "recommended"));
        newest(explanation.facts().get("forum"), "meeting").forEach(row -> amounts(row, "forum"));
        explanation.facts().get("decisions").stream().filter(row -> row.get("replacedBy") == null).forEach(row -> amounts(row, "decided"));
        explanation.postings().forEach(this::posting);
    }

    /** A line for each year and payee that money was asked for or given to, and last the sum of all. */
    static List<Line> of(CaseExplanation explanation) {
        MoneyTable table = new MoneyTable(explanation);
        List<Line> all = new ArrayList<>();
        long[] sums = new long[STEPS.size()];
        table.lines.forEach((key, amounts) -> {
            all.add(new Line(key.year(), key.role(), kroner(amounts)));
            for (int i = 0; i < sums.length; i++) {
                sums[i] = Math.addExact(sums[i], amounts[i]);
            }
        });
        all.add(new Line(0, null, kroner(sums)));
        return all;
    }

    private void amounts(Map<String, Object> row, String step) {
        add((Integer) row.get("year"), "owner", step, (Long) row.get("ownerAmount"));
        add((Integer) row.get("year"), "university", step, (Long) row.get("universityAmount"));
    }

    /** What came to an account, less what was reversed; what goes on from there has been there all the same. */
    private void posting(Map<String, Object> posting) {
        boolean reversal = "REVERSAL".equals(posting.get("cause"));
        for (String step : List.of("paid", "used", "returned")) {
            String account = step.toUpperCase(java.util.Locale.ROOT);
            String role = posting.get("payee") != null && posting.get("payee").equals(university) ? "university" : "owner";
            if (account.equals(posting.get(reversal ? "fromAccount" : "toAccount"))) {
                add((Integer) posting.get("year"), role, step, reversal ? -(Long) posting.get("amount") : (Long) posting.get("amount"));
            }
        }
    }

    private void add(int year, String role, String step, long amount) {
        long[] line = lines.computeIfAbsent(new Key(year, role), key -> new long[STEPS.size()]);
        line[STEPS.indexOf(step)] = Math.addExact(line[STEPS.indexOf(step)], amount);
    }

    private static List<Map<String, Object>> newest(List<Map<String, Object>> rows, String by) {
        return rows.stream().filter(row -> row.get(by).equals(rows.get(rows.size() - 1).get(by))).toList();
    }

    private static List<Kroner> kroner(long[] amounts) {
        return java.util.Arrays.stream(amounts).mapToObj(Kroner::of).toList();
    }
}
