package no.arshjul.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that are wrong in one of the language forms, and easily slip in from the other: {@code language/forbidden_nb.txt} and {@code _nn}. */
final class OneFormOnly {

    private static final Set<String> NOT_NYNORSK = forbidden(LanguageForm.NN);
    private static final Set<String> NOT_BOKMÅL = forbidden(LanguageForm.NB);

    private OneFormOnly() {
    }

    static void assertKept(String nb, String nn) {
        assertThat(words(nn)).as(nn).doesNotContainAnyElementsOf(NOT_NYNORSK);
        assertThat(words(nb)).as(nb).doesNotContainAnyElementsOf(NOT_BOKMÅL);
    }

    static Set<String> forbidden(LanguageForm language) {
        try {
            return Files.readAllLines(Path.of("src/test/resources/language/forbidden_" + language.code() + ".txt")).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(text.toLowerCase().split("[^\\p{L}-]+")));
    }
}
