package no.arshjul.eventlog;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.arshjul.flow.ProcessHistory;
import no.arshjul.flow.ProcessHistory.Diagram;
import no.arshjul.flow.ProcessHistory.Passed;
import no.arshjul.flow.ProcessHistory.Times;
import no.arshjul.flow.Slice;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.SourceTexts;
import org.springframework.stereotype.Component;

/** Puts the figures of a process together, with the words of its diagram. */
@Component
class DefinitionViews {

    private static final int VARIANTS = 10;

    private final ProcessHistory history;
    private final SourceTexts words;

    DefinitionViews(ProcessHistory history, SourceTexts words) {
        this.history = history;
        this.words = words;
    }

    DefinitionView of(Diagram diagram, Slice slice, LanguageForm form) {
        Map<String, String> names = names(diagram, form);
        List<Times> times = history.times(slice);
        ProcessHistory.Counts counts = history.counts(slice);
        return new DefinitionView(diagram.key(), words.diagram(diagram.name(), form), slice.version(), diagram.versions(), slice.cycle(), diagram.id(),
                elements(diagram, counts, times, names), flows(diagram, counts, form), new DefinitionView.Figures(steps(diagram, times, names),
                        history.rework(slice).stream().map(it -> new DefinitionView.Rework(it.element(), names.getOrDefault(it.element(), it.element()),
                                it.repeated(), it.instances())).toList(), fine(inTime(times))), variants(slice, names));
    }

    Map<String, String> names(Diagram diagram, LanguageForm form) {
        return diagram.elements().stream().collect(Collectors.toMap(ProcessHistory.Element::id,
                element -> element.name() == null ? element.id() : words.diagram(element.name(), form)));
    }

    private List<DefinitionView.Element> elements(Diagram diagram, ProcessHistory.Counts counts, List<Times> times, Map<String, String> names) {
        Map<String, Passed> passed = counts.elements().stream().collect(Collectors.toMap(Passed::element, Function.identity()));
        Map<String, Times> ofAll = times.stream().filter(it -> it.step() != null && it.region() == null)
                .collect(Collectors.toMap(Times::step, Function.identity()));
        return diagram.elements().stream().map(element -> {
            Passed count = passed.getOrDefault(element.id(), new Passed(element.id(), 0, 0, 0));
            Times time = ofAll.get(element.id());
            return new DefinitionView.Element(element.id(), names.get(element.id()), element.type(), count.finished(), count.cancelled(), count.running(),
                    time == null ? 0 : time.overdue(), time == null ? null : rounded(time.waiting()), time == null ? null : rounded(time.working()));
        }).toList();
    }

    private List<DefinitionView.Flow> flows(Diagram diagram, ProcessHistory.Counts counts, LanguageForm form) {
        return diagram.lines().stream().map(line -> new DefinitionView.Flow(line.id(), line.name() == null ? null : words.diagram(line.name(), form),
                counts.lines().getOrDefault(line.id(), 0L))).toList();
    }

    /** In the order in which the diagram has them. */
    private static List<DefinitionView.Step> steps(Diagram diagram, List<Times> times, Map<String, String> names) {
        Map<String, List<Times>> steps = times.stream().filter(it -> it.step() != null).collect(Collectors.groupingBy(Times::step));
        return diagram.elements().stream().flatMap(element -> steps.getOrDefault(element.id(), List.of()).stream())
                .map(it -> new DefinitionView.Step(it.step(), names.get(it.step()), it.region(), it.regionName(), it.count(), it.overdue(),
                        rounded(it.minutes()), rounded(it.waiting()), rounded(it.working()), fine(it.inTime()))).toList();
    }

    private List<DefinitionView.Variant> variants(Slice slice, Map<String, String> names) {
        return history.variants(slice, VARIANTS).stream().map(it -> new DefinitionView.Variant(it.path(),
                it.path().stream().map(id -> names.getOrDefault(id, id)).toList(), it.count(), fine(it.share()), fine(it.days()), it.example())).toList();
    }

    private static Double inTime(List<Times> times) {
        return times.stream().filter(it -> it.step() == null).findFirst().map(Times::inTime).orElse(null);
    }

    private static Double rounded(Double figure) {
        return figure == null ? null : Math.round(figure * 10) / 10.0;
    }

    /** To three decimals. */
    private static Double fine(Double figure) {
        return figure == null ? null : Math.round(figure * 1000) / 1000.0;
    }
}
