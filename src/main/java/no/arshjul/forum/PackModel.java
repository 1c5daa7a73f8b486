package no.arshjul.forum;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.Cycles;
import no.arshjul.language.LanguageForm;
import no.arshjul.money.Kroner;
import no.arshjul.needs.NeedsReport;
import org.springframework.stereotype.Component;

/** A meeting's papers as the letter's template wants them: agenda, sums against frames, a page a case, and all addenda so far. */
@Component
class PackModel {

    private final Meetings meetings;
    private final PackReader reader;
    private final PackCases pages;
    private final PackWords words;
    private final Cycles cycles;

    PackModel(Meetings meetings, PackReader reader, PackCases pages, PackWords words, Cycles cycles) {
        this.meetings = meetings;
        this.reader = reader;
        this.pages = pages;
        this.words = words;
        this.cycles = cycles;
    }

    Map<String, Object> of(Meeting meeting, Cycle cycle, PackFacts facts, List<Addendum> addenda, LanguageForm form) {
        Map<String, String> names = words.names(cycle.county());
        Map<String, Object> model = new HashMap<>();
        model.put("year", cycle.year());
        model.put("meetingDate", meeting.meetingDate());
        model.put("meetingPlace", meeting.place());
        model.put("members", meetings.members(meeting.id()).stream().map(id -> names.getOrDefault(id, id)).sorted().toList());
        model.put("disqualified", facts.disqualified().stream()
                .map(it -> Map.of("member", names.getOrDefault(it.member(), it.member()), "caseNumber", it.caseNumber())).toList());
        model.put("addenda", addenda.stream().map(it -> Map.of("number", it.number(), "madeOn", it.madeOn(), "changes",
                it.changes().stream().map(change -> words.of(change, cycle.county(), form)).toList())).toList());
        model.put("number", addenda.size());
        List<NeedsReport> cases = reader.cases(meeting);
        model.put("schemes", schemes(cycle, cases, facts, addenda));
        List<Map<String, Object>> all = new ArrayList<>();
        cases.forEach(report -> all.add(pages.page(all.size() + 1, report, form,
                facts.disqualified().stream().filter(it -> it.caseNumber().equals(report.caseNumber()))
                        .map(it -> names.getOrDefault(it.member(), it.member())).toList(),
                added(report.caseNumber(), cycle.county(), addenda, form))));
        model.put("cases", all);
        return model;
    }

    private List<Map<String, Object>> schemes(Cycle cycle, List<NeedsReport> cases, PackFacts facts, List<Addendum> addenda) {
        Map<String, List<PackFacts.Line>> lines = facts.lines().stream().collect(Collectors.groupingBy(PackFacts.Line::caseNumber));
        Map<String, List<Map<String, Object>>> schemes = new TreeMap<>();
        int number = 0;
        for (NeedsReport report : cases) {
            number++;
            for (PackFacts.Line line : lines.getOrDefault(report.caseNumber(), List.of())) {
                schemes.computeIfAbsent(report.scheme(), scheme -> new ArrayList<>()).add(row(number, report, line, addenda));
            }
        }
        return schemes.entrySet().stream().map(scheme -> Map.<String, Object>of("scheme", scheme.getKey(), "frame",
                cycles.frame(cycle.key(), scheme.getKey()).orElseThrow().net(), "lines", scheme.getValue())).toList();
    }

    private Map<String, Object> row(int number, NeedsReport report, PackFacts.Line line, List<Addendum> addenda) {
        Map<String, Object> row = new HashMap<>();
        row.put("number", number);
        row.put("caseNumber", line.caseNumber());
        row.put("owner", pages.name(report.owner()));
        row.put("title", line.title());
        row.put("region", pages.region(report));
        row.put("priority", reader.priority(line.caseNumber()));
        row.put("year", line.year());
        row.put("asked", Kroner.of(line.asked()));
        row.put("ownerAmount", Kroner.of(line.ownerAmount()));
        row.put("universityAmount", Kroner.of(line.universityAmount()));
        addenda.stream().filter(it -> it.changes().stream().anyMatch(change -> change.caseNumber().equals(line.caseNumber())
                        && (change.year() == null || change.year() == line.year())))
                .reduce((first, last) -> last).ifPresent(it -> row.put("addendum", it.number()));
        row.putIfAbsent("addendum", null);
        return row;
    }

    private List<Map<String, Object>> added(String caseNumber, String county, List<Addendum> addenda, LanguageForm form) {
        return addenda.stream().flatMap(it -> it.changes().stream().filter(change -> change.caseNumber().equals(caseNumber))
                .map(change -> Map.<String, Object>of("number", it.number(), "madeOn", it.madeOn(), "text", words.of(change, county, form)))).toList();
    }
}
