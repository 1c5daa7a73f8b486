package no.arshjul.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts of the forms. */
class FormCatalogueTest extends CatalogueRules {

    private static final List<String> TEXTS = List.of("label", "dateLabel", "timeLabel", "description", "text", "content", "alt", "title", "placeholder");
    /** What a form goes by and nobody reads. */
    private static final Set<String> FOR_PROGRAMS = Set.of("id", "key", "type", "subtype", "path", "row", "dataSource", "hide", "value", "valuesKey",
            "valuesExpression", "expression", "computeOn", "executionPlatform", "executionPlatformVersion", "name", "version", "validationType", "pattern",
            "source", "url", "rowCount", "verticalAlignment", "dateInputFormat", "timeSerializingFormat");
    private static final Set<String> FORMULAS = Set.of("dataSource", "hide", "valuesExpression", "expression", "readonly");
    private static final Pattern SAID = Pattern.compile("\"([^\"]*)\"");

    FormCatalogueTest() {
        super("forms");
    }

    @Override
    Stream<String> texts(Path file) throws IOException {
        return file.toString().endsWith(".form") ? gather(new ObjectMapper().readTree(file.toFile())) : Stream.empty();
    }

    /** A key that this test has not heard of may hold a text that nobody has translated: put it in one of the lists, and in the wire's {@code FormTexts}. */
    @Test
    void every_text_of_a_form_stands_under_a_key_that_is_known() throws IOException {
        Set<String> keys = new TreeSet<>();
        forms().forEach(form -> keys(form, keys));
        keys.removeAll(TEXTS);
        keys.removeAll(FOR_PROGRAMS);
        assertThat(keys).isEqualTo(new TreeSet<>(Set.of("suffixAdorner"))).as("adorners are gathered as the appearance's values");
    }

    @Test
    void no_formula_holds_a_text_that_a_person_would_read() throws IOException {
        forms().forEach(form -> FORMULAS.forEach(key -> assertThat(form.findValuesAsText(key)).noneMatch(FormCatalogueTest::saysSomething)));
    }

    private static boolean saysSomething(String formula) {
        return SAID.matcher(formula).results().anyMatch(said -> said.group(1).matches(".*[æøåÆØÅ ].*|\\p{Lu}.*"));
    }

    private static List<JsonNode> forms() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            List<JsonNode> forms = new ArrayList<>();
            for (Path file : files.filter(it -> it.toString().endsWith(".form")).toList()) {
                forms.add(new ObjectMapper().readTree(file.toFile()));
            }
            return forms;
        }
    }

    private static void keys(JsonNode node, Set<String> found) {
        node.fields().forEachRemaining(field -> {
            if (field.getValue().isTextual()) {
                found.add(field.getKey());
            }
            if (!field.getKey().equals("properties")) { // for programs, all of them
                keys(field.getValue(), found);
            }
        });
        if (node.isArray()) {
            node.forEach(item -> keys(item, found));
        }
    }

    private static Stream<String> gather(JsonNode component) {
        Stream.Builder<Stream<String>> found = Stream.builder();
        TEXTS.forEach(name -> found.add(text(component.path(name))));
        component.path("appearance").forEach(appearance -> found.add(text(appearance)));
        component.path("values").forEach(option -> found.add(text(option.path("label"))));
        component.path("columns").forEach(column -> found.add(text(column.path("label"))));
        component.path("components").forEach(part -> found.add(gather(part)));
        return found.build().flatMap(texts -> texts);
    }

    private static Stream<String> text(JsonNode node) {
        return node.isValueNode() && !node.isNull() ? Stream.of(node.asText()) : Stream.empty();
    }
}
