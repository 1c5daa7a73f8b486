package no.arshjul.registry;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.arshjul.flow.Fault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A guideline's versions as they are written: every rule by its name and text. A version is added, never changed. */
@Component
class GuidelineVersions {

    private static final String COLUMNS = Arrays.stream(GuidelineRule.values()).map(GuidelineRule::column).collect(Collectors.joining(", "));

    private final JdbcClient jdbc;

    GuidelineVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All rules of a version as texts; an open one is empty, a list's parts are separated by {@code ;}. */
    Map<GuidelineRule, String> written(long id) {
        String texts = Arrays.stream(GuidelineRule.values()).map(rule -> rule.type().column().endsWith("[]")
                ? "array_to_string(%1$s, ';') as %1$s".formatted(rule.column()) : "%1$s::text as %1$s".formatted(rule.column()))
                .collect(Collectors.joining(", "));
        return jdbc.sql("select " + texts + " from guideline where id = ?").param(id).query((row, number) -> {
            Map<GuidelineRule, String> rules = new EnumMap<>(GuidelineRule.class);
            for (GuidelineRule rule : GuidelineRule.values()) {
                String text = row.getString(rule.column());
                rules.put(rule, text == null ? "" : text);
            }
            return rules;
        }).single();
    }

    /** The installation's own first version; one that is there stays. */
    void insert(String county, String scheme, int validFromYear, Map<GuidelineRule, String> rules) {
        insert("on conflict do nothing", rules, "county, scheme, valid_from_year", county, scheme, validFromYear);
    }

    /** @return the id of the new version, the newest of its year */
    long insert(String county, String scheme, int validFromYear, Map<GuidelineRule, String> rules, String author, String reason) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))").param("guideline " + county + scheme).query(row -> { });
        int version = 1 + jdbc.sql("select coalesce(max(version), 0) from guideline where county = ? and scheme = ? and valid_from_year = ?")
                .params(county, scheme, validFromYear).query(Integer.class).single();
        insert("", rules, "county, scheme, valid_from_year, version, author, reason", county, scheme, validFromYear, version, author, reason);
        return jdbc.sql("select id from guideline where county = ? and scheme = ? and valid_from_year = ? and version = ?")
                .params(county, scheme, validFromYear, version).query(Long.class).single();
    }

    /** What doesn't go together, though each value by itself is right. */
    static List<Fault> contradictions(Map<GuidelineRule, String> rules) {
        List<String> percents = RuleType.parts(rules.get(GuidelineRule.INSTALMENT_PERCENTS));
        int later = RuleType.parts(rules.get(GuidelineRule.LATER_INSTALMENTS)).size();
        Stream<Fault> sum = percents.stream().mapToInt(Integer::parseInt).sum() == 100 ? Stream.empty()
                : Stream.of(Fault.at("changes", "registry.instalments-sum", String.join("; ", percents)));
        Stream<Fault> dates = later == percents.size() - 1 ? Stream.empty()
                : Stream.of(Fault.at("changes", "registry.instalments-dates", percents.size(), percents.size() - 1, later));
        boolean never = rules.get(GuidelineRule.DUE_ON).equals("acceptance") && rules.get(GuidelineRule.ACCEPTANCE_ASKED).equals("false");
        return Stream.of(sum, dates, never ? Stream.of(Fault.at("changes", "registry.acceptance-never-asked")) : Stream.<Fault>empty())
                .flatMap(faults -> faults).toList();
    }

    private void insert(String conflict, Map<GuidelineRule, String> rules, String columns, Object... values) {
        Object[] all = Stream.concat(Arrays.stream(values), Arrays.stream(GuidelineRule.values())
                .map(rule -> rule.type().value(rules.get(rule)))).toArray();
        String marks = Stream.concat(Collections.nCopies(values.length, "?").stream(), Arrays.stream(GuidelineRule.values())
                .map(rule -> "?::" + rule.type().column())).collect(Collectors.joining(", "));
        jdbc.sql("insert into guideline (%s, %s) values (%s) %s".formatted(columns, COLUMNS, marks, conflict)).params(all).update();
    }
}
