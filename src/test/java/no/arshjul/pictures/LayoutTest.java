package no.arshjul.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A diagram can be read: everything is drawn, nothing lies on anything else, lines run upright or level. */
class LayoutTest {

    static List<Diagram> diagrams() {
        return Diagram.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("diagrams")
    void a_diagram_is_drawn_so_that_it_can_be_read(Diagram diagram) {
        assertThat(LayoutFaults.of(diagram)).isEmpty();
    }
}
