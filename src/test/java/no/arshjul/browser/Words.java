package no.arshjul.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.arshjul.language.Catalogue;

/** What a text of the forms and diagrams reads in the language of a browser. A test names it in bokmål, once for both. */
final class Words {

    private final Map<String, String> texts = new HashMap<>();

    /** @param language as a browser asks for it, e.g. {@code nn-NO} */
    Words(String language) {
        if (language.startsWith("nn")) {
            List.of("processes", "forms").forEach(folder -> texts.putAll(catalogue(folder)));
        }
    }

    /** The text itself where the catalogues have no other: names of people, numbers, what reads the same. */
    String of(String bokmål) {
        return texts.getOrDefault(bokmål, bokmål);
    }

    private static Map<String, String> catalogue(String folder) {
        try (var po = Files.newInputStream(Path.of(folder, "nn.po"))) {
            return Catalogue.read(po);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
