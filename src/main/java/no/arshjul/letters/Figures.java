package no.arshjul.letters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.arshjul.money.Kroner;

/** The sums a letter shows, counted from its own lines so that they can't differ from them. */
final class Figures {

    private static final List<String> RESULT = List.of("reported", "recommended", "decided", "paid", "reportedUsed", "returned");

    private Figures() {
    }

    static Map<String, Object> added(LetterKind kind, Map<String, Object> model) {
        Map<String, Object> all = new LinkedHashMap<>(model);
        switch (kind) {
            case CALL -> all.put("total", sum(rows(model, "frames"), "net"));
            case RECEIPT -> {
                all.put("amounts", rowSums(rows(model, "amounts"), "owner", "university"));
                all.put("total", sum(rows(all, "amounts"), "sum"));
            }
            case GRANT_LETTER -> grant(all);
            case MINUTES -> all.put("schemes", rows(model, "schemes").stream().map(s -> scheme(s, model.get("year"))).toList());
            case FORUM_PACK -> all.put("schemes", rows(model, "schemes").stream().map(s -> asked(scheme(s, model.get("year")), model.get("year"))).toList());
            case YEAR_RESULT -> result(all);
            default -> { }
        }
        return all;
    }

    /** The cycle's year is granted; later years are promised on condition. */
    private static void grant(Map<String, Object> all) {
        List<Map<String, Object>> years = rowSums(rows(all, "amounts"), "owner", "university");
        List<Map<String, Object>> now = years.stream().filter(row -> same(row.get("year"), all.get("year"))).toList();
        if (now.size() != 1) {
            throw new IllegalArgumentException("A grant letter needs exactly one line for its own year");
        }
        all.put("granted", now);
        all.put("later", years.stream().filter(row -> row != now.get(0)).toList());
        if (!sum(rows(all, "payments"), "amount").equals(kroner(now.get(0), "sum"))) {
            throw new IllegalArgumentException("The payment plan does not sum to what is granted");
        }
    }

    private static Map<String, Object> scheme(Map<String, Object> scheme, Object year) {
        Map<String, Object> all = new LinkedHashMap<>(scheme);
        List<Map<String, Object>> lines = rowSums(rows(scheme, "lines"), "ownerAmount", "universityAmount");
        Kroner used = sum(lines.stream().filter(row -> same(row.get("year"), year)).toList(), "sum");
        Kroner left = kroner(scheme, "frame").minus(used);
        all.put("lines", lines);
        all.put("used", used);
        all.put("left", left);
        all.put("overspent", left.isNegative());
        return all;
    }

    private static Map<String, Object> asked(Map<String, Object> scheme, Object year) {
        scheme.put("asked", sum(rows(scheme, "lines").stream().filter(row -> same(row.get("year"), year)).toList(), "asked"));
        return scheme;
    }

    private static void result(Map<String, Object> all) {
        Map<Object, List<Map<String, Object>>> byScheme = new LinkedHashMap<>();
        rows(all, "rows").forEach(row -> byScheme.computeIfAbsent(row.get("scheme"), s -> new ArrayList<>()).add(row));
        List<Map<String, Object>> schemes = new ArrayList<>();
        byScheme.forEach((scheme, rows) -> schemes.add(new LinkedHashMap<>(Map.of("scheme", scheme, "rows", rows, "sums", sums(rows)))));
        all.put("schemes", schemes);
        all.put("sums", sums(rows(all, "rows")));
    }

    private static Map<String, Object> sums(List<Map<String, Object>> rows) {
        Map<String, Object> sums = new LinkedHashMap<>();
        RESULT.forEach(column -> sums.put(column, sum(rows, column)));
        return sums;
    }

    private static List<Map<String, Object>> rowSums(List<Map<String, Object>> rows, String one, String other) {
        List<Map<String, Object>> summed = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            Map<String, Object> all = new LinkedHashMap<>(row);
            all.put("sum", kroner(row, one).plus(kroner(row, other)));
            summed.add(all);
        }
        return summed;
    }

    private static Kroner sum(List<Map<String, Object>> rows, String column) {
        return Kroner.sum(rows.stream().map(row -> kroner(row, column)).toList());
    }

    private static Kroner kroner(Map<String, Object> row, String column) {
        if (row.get(column) instanceof Kroner amount) {
            return amount;
        }
        throw new IllegalArgumentException("A line needs an amount in kroner as " + column + ": " + row);
    }

    private static boolean same(Object one, Object other) {
        return Objects.equals(String.valueOf(one), String.valueOf(other));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> model, String key) {
        return (List<Map<String, Object>>) model.get(key);
    }
}
