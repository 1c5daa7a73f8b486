package no.arshjul.forum;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.arshjul.language.LanguageForm;
import no.arshjul.letters.Words;
import no.arshjul.money.Kroner;
import no.arshjul.needs.NeedsReport;
import no.arshjul.needs.NeedsReports;
import no.arshjul.recommendation.Line;
import no.arshjul.recommendation.Recommendations;
import no.arshjul.registry.Registry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One page a case: what the joint recommendation must be able to show (R4), that is who takes part and for how long, how the case meets
 * the criteria, who works together, and what the region says. Contact persons and accounts stay out (R18).
 */
@Component
class PackCases {

    private final NeedsReports reports;
    private final Recommendations recommendations;
    private final Registry registry;
    private final Words words;
    private final JdbcClient jdbc;

    PackCases(NeedsReports reports, Recommendations recommendations, Registry registry, Words words, JdbcClient jdbc) {
        this.reports = reports;
        this.recommendations = recommendations;
        this.registry = registry;
        this.words = words;
        this.jdbc = jdbc;
    }

    /** @param disqualified names of who must leave in this case @param added what addenda say of it */
    Map<String, Object> page(int number, NeedsReport report, LanguageForm form, List<String> disqualified,
            List<Map<String, Object>> added) {
        Map<String, Object> page = new HashMap<>();
        List<Line> lines = recommendations.accepted(report.caseNumber());
        page.put("number", number);
        page.put("caseNumber", report.caseNumber());
        page.put("title", report.title());
        page.put("scheme", report.scheme());
        page.put("owner", name(report.owner()));
        page.put("network", network(report.caseNumber()));
        page.put("university", name(report.university()));
        page.put("region", region(report));
        page.put("measure", words.nameOr("measure", report.measureKind(), form, report.measureKind()));
        page.put("units", units(report.caseNumber()));
        page.put("priority", lines.stream().mapToInt(Line::priority).min().orElse(0));
        page.put("goal", reports.said(report.caseNumber(), "goal"));
        page.put("method", reports.said(report.caseNumber(), "method"));
        page.put("criteria", criteria(report, form));
        page.put("amounts", amounts(report, lines));
        page.put("remarks", lines.stream().map(Line::reason).filter(reason -> !reason.isBlank()).distinct().toList());
        page.put("ownContribution", report.ownContribution().isPositive() ? report.ownContribution() : null);
        page.put("disqualified", disqualified);
        page.put("added", added);
        return page;
    }

    String region(NeedsReport report) {
        return registry.region(report.county(), report.region()).map(no.arshjul.registry.Region::name).orElse(report.region());
    }

    String name(String orgnr) {
        return registry.organisation(orgnr).orElseThrow().name();
    }

    private List<Map<String, Object>> amounts(NeedsReport report, List<Line> lines) {
        Map<Integer, Kroner> asked = reports.amounts(report.caseNumber()).stream()
                .collect(Collectors.toMap(it -> it.year(), it -> it.ownerAmount().plus(it.universityAmount())));
        return lines.stream().map(line -> Map.<String, Object>of("year", line.year(), "asked", asked.get(line.year()),
                "ownerAmount", line.ownerAmount(), "universityAmount", line.universityAmount(), "sum", line.total())).toList();
    }

    private List<Map<String, Object>> criteria(NeedsReport report, LanguageForm form) {
        Set<String> met = jdbc.sql("select unnest(criteria) from formal_control where id = (select max(id) from formal_control where case_number = ?)")
                .param(report.caseNumber()).query(String.class).set();
        List<Map<String, Object>> rows = new ArrayList<>();
        registry.guidelineOf(report.cycle(), report.scheme()).orElseThrow().criteria().stream().sorted()
                .forEach(id -> rows.add(Map.of("text", words.nameOr("criterion", id, form, id), "met", met.contains(id))));
        return rows;
    }

    private List<String> network(String caseNumber) {
        return jdbc.sql("""
                select o.name from needs_network n join organisation o on o.orgnr = n.owner
                where n.case_number = ? and n.answer not in ('denied', 'left') order by o.name""").param(caseNumber).query(String.class).list();
    }

    private List<String> units(String caseNumber) {
        return jdbc.sql("""
                select (unit ->> 'name') || ' (' || coalesce(unit ->> 'staff', '–') || ')'
                from needs_report, jsonb_array_elements(case when jsonb_typeof(form -> 'units') = 'array' then form -> 'units' else '[]' end) unit
                where case_number = ?""").param(caseNumber).query(String.class).list();
    }
}
