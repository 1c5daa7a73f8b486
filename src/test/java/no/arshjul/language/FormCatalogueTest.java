package no.arshjul.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** No text of a form exists in one language form only (språklova § 14). */
class FormCatalogueTest {

    private static final Path FORMS = Path.of("forms");
    private static final List<String> TEXTS = List.of("label", "dateLabel", "description", "text", "content");
    private static final Pattern PLACE = Pattern.compile("\\{\\{.*?}}");
    private static final Pattern NAME_IN_PLACE = Pattern.compile("\"[^\"]*\"");

    private static Map<String, String> nynorsk;
    private static final Set<String> inForms = new LinkedHashSet<>();

    @BeforeAll
    static void readAll() throws IOException {
        try (InputStream po = Files.newInputStream(FORMS.resolve("nn.po"))) {
            nynorsk = Catalogue.read(po);
        }
        try (Stream<Path> files = Files.list(FORMS).filter(f -> f.toString().endsWith(".form"))) {
            for (Path file : files.sorted().toList()) {
                gather(new ObjectMapper().readTree(file.toFile()));
            }
        }
    }

    @Test
    void every_text_has_a_nynorsk_entry() {
        assertThat(nynorsk.keySet()).containsAll(inForms);
    }

    @Test
    void no_entry_is_left_over() {
        assertThat(inForms).containsAll(nynorsk.keySet());
    }

    @Test
    void no_entry_stands_twice() throws IOException {
        List<String> ids = Files.readAllLines(FORMS.resolve("nn.po")).stream()
                .filter(l -> l.startsWith("msgid ") && !l.equals("msgid \"\"")).toList();
        assertThat(ids).doesNotHaveDuplicates().hasSize(nynorsk.size());
    }

    @Test
    void texts_alike_in_both_language_forms_are_listed_as_meant_so() throws IOException {
        List<String> listed = Files.readAllLines(FORMS.resolve("nn-alike.txt")).stream().filter(l -> !l.startsWith("# ")).toList();
        Set<String> alike = nynorsk.entrySet().stream().filter(e -> e.getKey().equals(e.getValue()))
                .map(e -> e.getKey().replace("\n", "\\n")).collect(Collectors.toSet());
        assertThat(listed).containsExactlyInAnyOrderElementsOf(alike);
    }

    @Test
    void both_language_forms_show_the_same_values() {
        assertThat(nynorsk).allSatisfy((nb, nn) -> assertThat(places(nn)).isEqualTo(places(nb)));
    }

    /** Words that are wrong in one of the language forms, and easily slip in from the other. */
    @Test
    void no_word_of_the_other_language_form_slips_in() {
        Set<String> notNynorsk = Set.of("ikke", "skole", "skoler", "skolen", "eier", "eiere", "eieren", "hva", "hvem", "hvor", "hvordan", "hvorfor", "fra",
                "bare", "noe", "noen", "også", "dere", "jeg", "en", "et", "tilskudd", "tilskuddet", "midler", "ansatte", "ledere", "utbetalingen",
                "uten", "flere", "hver", "egenandel", "deltar", "deltakere", "begrunnelse", "penger", "pengene", "meldingen", "være", "vært", "sammen");
        Set<String> notBokmål = Set.of("ikkje", "skule", "skular", "skulen", "eigar", "eigarar", "eigaren", "kva", "kven", "korleis", "kvifor", "frå",
                "berre", "noko", "nokon", "òg", "dykk", "eg", "ein", "ei", "eit", "tilskot", "tilskotet", "midlar", "tilsette", "leiarar", "utbetalinga",
                "utan", "fleire", "kvar", "eigendel", "deltek", "deltakarar", "grunngiving", "pengar", "pengane", "meldinga", "vere", "vore", "saman");
        nynorsk.forEach((nb, nn) -> {
            assertThat(words(nn)).as(nn).doesNotContainAnyElementsOf(notNynorsk);
            assertThat(words(nb)).as(nb).doesNotContainAnyElementsOf(notBokmål);
        });
    }

    private static Set<String> words(String text) {
        String read = PLACE.matcher(text.toLowerCase()).replaceAll(" ");
        return new HashSet<>(List.of(read.split("[^\\p{L}]+")));
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

    private static void gather(JsonNode component) {
        TEXTS.forEach(name -> add(component.get(name)));
        component.path("appearance").elements().forEachRemaining(FormCatalogueTest::add);
        component.path("values").forEach(option -> add(option.get("label")));
        component.path("columns").forEach(column -> add(column.get("label")));
        component.path("components").forEach(FormCatalogueTest::gather);
    }

    private static void add(JsonNode text) {
        if (text != null && !text.asText().isEmpty()) {
            inForms.add(text.asText());
        }
    }
}
