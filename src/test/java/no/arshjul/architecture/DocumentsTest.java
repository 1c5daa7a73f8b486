package no.arshjul.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents point to is there. */
class DocumentsTest {

    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)\\)");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{(arshjul\\.[a-z.-]+)");
    private static final Path README = Path.of("README.md");
    /** Taken by hand in a browser, all at once: where there are none yet, none is missed. */
    private static final Path PICTURES = Path.of("docs", "pictures");

    @Test
    void a_link_leads_to_a_file() {
        for (Path document : documents()) {
            found(LINK, read(document)).map(link -> link.group(1)).filter(link -> !link.startsWith("docs/pictures/") || Files.exists(PICTURES))
                    .forEach(link -> assertThat(document.resolveSibling(link)).as("%s links to %s", document, link).exists());
        }
    }

    @Test
    void a_test_that_is_said_to_hold_something_is_there() {
        for (Path document : documents()) {
            found(TEST, read(document)).forEach(test -> {
                List<String> sources = files(Path.of("src/test/java")).filter(file -> file.getFileName().toString().equals(test.group(1) + ".java"))
                        .map(DocumentsTest::read).toList();
                assertThat(sources).as("%s names %s", document, test.group(1)).isNotEmpty();
                assertThat(sources).as("%s names %s", document, test.group()).allMatch(source -> test.group(2) == null || source.contains(" " + test.group(2)));
            });
        }
    }

    @Test
    void every_property_of_the_house_is_explained() {
        Set<String> properties = files(Path.of("src/main/java")).flatMap(file -> found(PROPERTY, read(file))).map(property -> property.group(1))
                .collect(Collectors.toSet());
        assertThat(properties).isNotEmpty().allSatisfy(property -> assertThat(read(README)).contains("`" + property + "`"));
    }

    @Test
    void every_diagram_is_shown() {
        assertThat(files(Path.of("processes")).map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".bpmn")))
                .allSatisfy(name -> assertThat(read(README)).contains("docs/diagrams/" + name.replace(".bpmn", ".svg")));
    }

    private static List<Path> documents() {
        return Stream.concat(Stream.of(README), files(Path.of("docs")).filter(file -> file.toString().endsWith(".md"))).toList();
    }

    private static Stream<MatchResult> found(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
