package no.arshjul.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * No text of a folder's files exists in one language form only (språklova § 14): the folder's {@code nn.po} says all that the files
 * say, and nothing else; what reads the same in both forms is listed in its {@code nn-alike.txt}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CatalogueRules {

    private static final Pattern PLACE = Pattern.compile("\\{\\{.*?}}");
    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
    private static final Pattern NAME_IN_PLACE = Pattern.compile("\"[^\"]*\"");

    private final Path folder;
    private final Set<String> inFiles = new LinkedHashSet<>();
    private Map<String, String> nynorsk;

    CatalogueRules(String folder) {
        this.folder = Path.of(folder);
    }

    /** The bokmål texts of one file that a person can meet; none for a file of another kind. */
    abstract Stream<String> texts(Path file) throws IOException;

    @BeforeAll
    void readAll() throws IOException {
        try (InputStream po = Files.newInputStream(folder.resolve("nn.po"))) {
            nynorsk = Catalogue.read(po);
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                texts(file).filter(text -> !text.isEmpty()).forEach(inFiles::add);
            }
        }
    }

    @Test
    void every_text_has_a_nynorsk_entry() {
        assertThat(nynorsk.keySet()).containsAll(inFiles);
    }

    @Test
    void no_entry_is_left_over() {
        assertThat(inFiles).containsAll(nynorsk.keySet());
    }

    @Test
    void no_entry_stands_twice() throws IOException {
        List<String> ids = Files.readAllLines(folder.resolve("nn.po")).stream()
                .filter(l -> l.startsWith("msgid ") && !l.equals("msgid \"\"")).toList();
        assertThat(ids).doesNotHaveDuplicates().hasSize(nynorsk.size());
    }

    @Test
    void texts_alike_in_both_language_forms_are_listed_as_meant_so() throws IOException {
        List<String> listed = Files.readAllLines(folder.resolve("nn-alike.txt")).stream().filter(l -> !l.startsWith("# ")).toList();
        Set<String> alike = nynorsk.entrySet().stream().filter(e -> e.getKey().equals(e.getValue()))
                .map(e -> e.getKey().replace("\n", "\\n")).collect(Collectors.toSet());
        assertThat(listed).containsExactlyInAnyOrderElementsOf(alike);
    }

    @Test
    void both_language_forms_show_the_same_values() {
        assertThat(nynorsk).allSatisfy((nb, nn) -> assertThat(places(nn)).isEqualTo(places(nb)));
    }

    @Test
    void no_word_of_the_other_language_form_slips_in() {
        nynorsk.forEach((nb, nn) -> OneFormOnly.assertKept(withoutPlaces(nb), withoutPlaces(nn)));
    }

    private static String withoutPlaces(String text) {
        return PLACE.matcher(text).replaceAll(" ");
    }

    @Test
    void both_language_forms_have_the_same_tags_and_no_blanks_at_their_ends() {
        assertThat(nynorsk).allSatisfy((nb, nn) -> {
            assertThat(tags(nn)).isEqualTo(tags(nb));
            assertThat(nn).isEqualTo(nn.strip());
        });
    }

    private static List<String> tags(String text) {
        return TAG.matcher(PLACE.matcher(text).replaceAll("")).results().map(MatchResult::group).toList();
    }

    /** What is looked up and worked out, without the words that a place may choose between. */
    private static List<String> places(String text) {
        Matcher matcher = PLACE.matcher(text);
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(NAME_IN_PLACE.matcher(matcher.group()).replaceAll("\"\""));
        }
        return found;
    }
}
