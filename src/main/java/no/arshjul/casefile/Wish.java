package no.arshjul.casefile;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import no.arshjul.language.NorwegianText;
import no.arshjul.money.Kroner;

/**
 * What a reader wants to see of a cycle's cases, as it stands in the address; empty: all.
 *
 * @param q     looked for in owner, university, title and case number
 * @param stage as {@link CaseRow#stage}
 * @param mark  {@code late} or {@code overdue}
 * @param sort  one of {@link #ORDERS}, with {@code -} before it for the other way round
 */
record Wish(String q, String scheme, String region, String stage, String mark, String sort) {

    private static final Locale NORWEGIAN = Locale.forLanguageTag("nb");

    static final Map<String, Function<CaseRow, ? extends Comparable<?>>> ORDERS = Map.of("case", CaseRow::caseNumber, "owner", CaseRow::ownerName,
            "title", CaseRow::title, "scheme", CaseRow::scheme, "region", CaseRow::regionName, "stage", CaseRow::stage, "asked", CaseRow::asked,
            "recommended", CaseRow::recommended, "decided", CaseRow::decided, "paid", CaseRow::paid);

    static Wish of(Map<String, String> asked) {
        return new Wish(text(asked, "q"), text(asked, "scheme"), text(asked, "region"), text(asked, "status"), text(asked, "mark"), text(asked, "sort"));
    }

    private static String text(Map<String, String> asked, String name) {
        return asked.getOrDefault(name, "").strip();
    }

    public boolean isNarrow() {
        return !(q + scheme + region + stage + mark).isEmpty();
    }

    boolean takes(CaseRow row) {
        String text = String.join(" ", row.ownerName(), row.universityName(), row.title(), row.caseNumber()).toLowerCase(NORWEGIAN);
        return text.contains(q.toLowerCase(NORWEGIAN)) && is(scheme, row.scheme()) && is(region, row.region()) && is(stage, row.stage())
                && (!mark.equals("late") || row.late()) && (!mark.equals("overdue") || row.overdue() != null);
    }

    private static boolean is(String wanted, String value) {
        return wanted.isEmpty() || wanted.equals(value);
    }

    boolean isDown() {
        return sort.startsWith("-");
    }

    /** The column that the list is sorted by. */
    String column() {
        String column = isDown() ? sort.substring(1) : sort;
        return ORDERS.containsKey(column) ? column : "case";
    }

    /** By what the reader sees: schemes and stages by their names in the reader's language form. */
    Comparator<CaseRow> order(CaseWords.In words) {
        Function<CaseRow, ?> seen = switch (column()) {
            case "scheme" -> row -> words.scheme(row.scheme());
            case "stage" -> row -> words.stage(row.stage());
            default -> ORDERS.get(column());
        };
        Comparator<String> texts = NorwegianText.alphabetical();
        Comparator<Object> values = (a, b) -> a instanceof Kroner amount ? amount.compareTo((Kroner) b) : texts.compare(a.toString(), b.toString());
        Comparator<CaseRow> order = (a, b) -> values.compare(seen.apply(a), seen.apply(b));
        return (isDown() ? order.reversed() : order).thenComparing(CaseRow::caseNumber);
    }
}
