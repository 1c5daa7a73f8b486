package no.arshjul.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A form as it lies in the folder, seen as its components. */
record FormFile(String name, JsonNode json) {

    private static final Path FOLDER = Path.of("forms");

    static List<FormFile> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(f -> f.toString().endsWith(".form")).sorted().map(FormFile::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every component, also those in groups and lists. */
    List<JsonNode> components() {
        return within(json);
    }

    /** What a person fills in: fields and lists that are submitted, outside of lists. */
    static List<JsonNode> inputs(JsonNode container) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode component : container.path("components")) {
            if (component.path("type").asText().equals("group")) {
                found.addAll(inputs(component));
            } else if (component.has("path") || component.has("key") && !component.path("disabled").asBoolean()) {
                found.add(component);
            }
        }
        return found;
    }

    static String variable(JsonNode input) {
        return input.has("path") ? input.get("path").asText() : input.get("key").asText();
    }

    private static List<JsonNode> within(JsonNode container) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode component : container.path("components")) {
            found.add(component);
            found.addAll(within(component));
        }
        return found;
    }

    private static FormFile read(Path file) {
        try {
            return new FormFile(file.getFileName().toString().replace(".form", ""), new ObjectMapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
