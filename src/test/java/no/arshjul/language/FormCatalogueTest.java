package no.arshjul.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The texts of the forms. */
class FormCatalogueTest extends CatalogueRules {

    private static final List<String> TEXTS = List.of("label", "dateLabel", "description", "text", "content");

    FormCatalogueTest() {
        super("forms");
    }

    @Override
    Stream<String> texts(Path file) throws IOException {
        return file.toString().endsWith(".form") ? gather(new ObjectMapper().readTree(file.toFile())) : Stream.empty();
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
