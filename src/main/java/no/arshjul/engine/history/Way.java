package no.arshjul.engine.history;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.arshjul.engine.history.Stories.Passing;
import no.arshjul.flow.ProcessHistory.Line;

/** The lines that one instance has gone along, by the rule of {@link Ways}. */
final class Way {

    private Way() {
    }

    static List<String> of(List<Passing> passings, Drawing drawing) {
        Set<String> gone = new LinkedHashSet<>();
        Set<String> choices = new LinkedHashSet<>();
        drawing.choices().forEach(choice -> choices.add(choice.id()));
        for (Passing passing : passings) {
            String element = passing.element().replace(Drawing.TOGETHER, "");
            if (passing.done() && passing.element().equals(drawing.passing(element))) {
                List<Line> lines = drawing.from(element);
                if (choices.contains(element)) {
                    chosen(passing, lines, passings, drawing).ifPresent(line -> gone.add(line.id()));
                } else {
                    lines.forEach(line -> gone.add(line.id()));
                }
            }
        }
        return List.copyOf(gone);
    }

    private static Optional<Line> chosen(Passing gateway, List<Line> lines, List<Passing> passings, Drawing drawing) {
        return passings.stream().filter(next -> next.number() > gateway.number())
                .filter(next -> lines.stream().anyMatch(line -> drawing.passing(line.target()).equals(next.element())))
                .min(Comparator.comparingLong(Passing::number).thenComparing(Passing::started))
                .flatMap(next -> lines.stream().filter(line -> drawing.passing(line.target()).equals(next.element())).findFirst());
    }
}
