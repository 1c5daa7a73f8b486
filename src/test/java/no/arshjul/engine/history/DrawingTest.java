package no.arshjul.engine.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.arshjul.flow.ProcessHistory.Element;
import no.arshjul.flow.ProcessHistory.Passed;
import org.junit.jupiter.api.Test;

/** How often an element was passed, told from the rows that the history has of it. */
class DrawingTest {

    private final Drawing drawing = new Drawing(List.of(new Element("fork", null, "parallelGateway"), new Element("join", null, "parallelGateway"),
            new Element("merge", null, "exclusiveGateway"), new Element("task", null, "userTask")), List.of(), Set.of(), Set.of(),
            Map.of("fork", 1L, "join", 3L, "merge", 2L, "task", 2L));

    @Test
    void where_tokens_meet_it_was_passed_once_for_all_of_them_and_what_was_broken_off_while_it_waited_never() {
        // Two in full, two tokens of a third that was broken off, and one that waits.
        assertThat(drawing.once(new Passed("join", 8, 2, 1))).isEqualTo(new Passed("join", 2, 0, 1));
    }

    @Test
    void where_ways_part_or_only_come_together_every_row_counts() {
        for (String element : List.of("fork", "merge", "task", "task" + Drawing.TOGETHER)) {
            assertThat(drawing.once(new Passed(element, 8, 2, 1))).isEqualTo(new Passed(element, 8, 2, 1));
        }
    }
}
