package no.arshjul.engine.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.arshjul.flow.ProcessHistory.Element;
import no.arshjul.flow.ProcessHistory.Line;
import no.arshjul.flow.ProcessHistory.Passed;

/**
 * A deployed diagram, read once.
 *
 * @param repeated elements that are done several times over at once; the history has a row for all of them together
 * @param steps    what people do, what other diagrams do, and where it ends
 * @param incoming how many lines lead to an element
 */
record Drawing(List<Element> elements, List<Line> lines, Set<String> repeated, Set<String> steps, Map<String, Long> incoming) {

    static final String TOGETHER = "#multiInstanceBody";

    /** The elements' names by their ids; one without a name is left out. */
    Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        elements.stream().filter(element -> element.name() != null).forEach(element -> names.put(element.id(), element.name()));
        return names;
    }

    /** @param step as the engine names it, also all passings of a repeated one together; its id when it has no name */
    String called(String step) {
        String element = step.endsWith(TOGETHER) ? step.substring(0, step.length() - TOGETHER.length()) : step;
        return names().getOrDefault(element, element);
    }

    /** How the history names one passing of the element as a whole. */
    String passing(String element) {
        return repeated.contains(element) ? element + TOGETHER : element;
    }

    List<Line> from(String element) {
        return lines.stream().filter(line -> line.source().equals(element)).toList();
    }

    /** Elements that go on along one of several lines. */
    List<Element> choices() {
        return elements.stream().filter(element -> element.type().equals("exclusiveGateway") && from(element.id()).size() > 1).toList();
    }

    /** A gateway where several tokens meet is in the history once for each of them. It has been passed when all have come, and is counted so. */
    Passed once(Passed rows) {
        long tokens = tokens(rows.element());
        return tokens == 1 ? rows : new Passed(rows.element(), (rows.finished() - rows.cancelled()) / tokens, 0, rows.running());
    }

    private long tokens(String element) {
        boolean joins = elements.stream().anyMatch(it -> it.id().equals(element) && it.type().equals("parallelGateway"));
        return joins ? Math.max(1, incoming.getOrDefault(element, 1L)) : 1;
    }
}
