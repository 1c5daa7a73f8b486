package no.arshjul.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the table in Tasklist says, by itself: each text in both language forms, and none that nobody says. */
class GridWordsTest {

    private static final Path FOLDER = Path.of("src", "main", "resources", "META-INF", "resources", "webjars", "camunda", "app", "tasklist", "scripts",
            "arshjul", "grid");
    private static final Pattern ENTRY = Pattern.compile("'([a-z-]+)': \\['((?:[^'\\\\]|\\\\.)*)',\\s+'((?:[^'\\\\]|\\\\.)*)'\\]");

    private final Map<String, List<String>> words = read();

    @Test
    void every_text_that_is_said_exists_and_every_text_is_said() throws IOException {
        Set<String> said = new TreeSet<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".js") && !it.endsWith("words.js")).toList()) {
                Matcher quoted = Pattern.compile("'([a-z-]+)'").matcher(Files.readString(file));
                while (quoted.find()) {
                    said.add(quoted.group(1));
                }
            }
        }
        assertThat(said).containsAll(words.keySet());
        assertThat(words).hasSizeGreaterThan(60);
    }

    @Test
    void both_language_forms_have_the_same_places() {
        assertThat(words).allSatisfy((key, texts) -> assertThat(places(texts.get(1))).isEqualTo(places(texts.get(0))));
    }

    @Test
    void no_word_of_the_other_language_form_slips_in() {
        assertThat(words).allSatisfy((key, texts) -> {
            assertThat(texts.get(0).toLowerCase().split("[^\\p{L}]+")).doesNotContain("ikkje", "eigar", "frå", "berre", "ein", "ei", "eit", "rada", "vere", "ramma", "lista");
            assertThat(texts.get(1).toLowerCase().split("[^\\p{L}]+")).doesNotContain("ikke", "eier", "fra", "bare", "en", "et", "være", "rammen", "listen", "igjen");
        });
    }

    private static List<String> places(String text) {
        return Pattern.compile("\\{\\d}").matcher(text).results().map(found -> found.group()).sorted().toList();
    }

    private static Map<String, List<String>> read() {
        try {
            Map<String, List<String>> words = new LinkedHashMap<>();
            Matcher entry = ENTRY.matcher(Files.readString(FOLDER.resolve("words.js")));
            while (entry.find()) {
                words.put(entry.group(1), List.of(entry.group(2), entry.group(3)));
            }
            return words;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
