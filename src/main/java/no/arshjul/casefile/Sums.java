package no.arshjul.casefile;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.arshjul.money.Kroner;

/** What cases come to together. @param scheme null for all schemes */
record Sums(String scheme, int cases, Kroner asked, Kroner recommended, Kroner decided, Kroner paid) {

    static Sums of(String scheme, List<CaseRow> rows) {
        return new Sums(scheme, rows.size(), sum(rows, CaseRow::asked), sum(rows, CaseRow::recommended), sum(rows, CaseRow::decided), sum(rows, CaseRow::paid));
    }

    static List<Sums> perScheme(List<CaseRow> rows) {
        Map<String, List<CaseRow>> schemes = rows.stream().collect(Collectors.groupingBy(CaseRow::scheme, TreeMap::new, Collectors.toList()));
        return schemes.entrySet().stream().map(scheme -> of(scheme.getKey(), scheme.getValue())).toList();
    }

    private static Kroner sum(List<CaseRow> rows, Function<CaseRow, Kroner> amount) {
        return Kroner.sum(rows.stream().map(amount).toList());
    }
}
