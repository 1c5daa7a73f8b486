package no.arshjul.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pictures in {@code docs/diagrams} show the diagrams as they are. After a change of a diagram, draw them anew:
 * {@code mvn test -Dtest=PicturesTest -Dpictures=write}
 */
class PicturesTest {

    private static final Path FOLDER = Path.of("docs", "diagrams");
    private static final String COMMAND = "mvn test -Dtest=PicturesTest -Dpictures=write";

    static List<Diagram> diagrams() {
        return Diagram.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("diagrams")
    void the_stored_picture_shows_the_diagram_as_it_is(Diagram diagram) throws IOException {
        Path stored = FOLDER.resolve(diagram + ".svg");
        String fresh = Picture.of(diagram);
        if ("write".equals(System.getProperty("pictures"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(stored, fresh);
        }
        assertThat(stored).as("There is no picture of %s. Draw it: %s", diagram, COMMAND).exists();
        assertThat(Files.readString(stored).equals(fresh)).as("%s differs from its diagram. Draw it anew, and look at it: %s", stored, COMMAND).isTrue();
    }

    @Test
    void a_picture_is_the_same_each_time() {
        Diagram diagram = Diagram.all().get(0);
        assertThat(Picture.of(diagram)).isEqualTo(Picture.of(diagram));
    }
}
