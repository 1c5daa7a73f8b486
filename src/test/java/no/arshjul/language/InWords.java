package no.arshjul.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import no.arshjul.flow.Saying;

/** What a reader of bokmål reads where a value holds sayings, for tests that look at the engine's own values. */
public final class InWords {

    private static final Messages MESSAGES = messages();

    private InWords() {
    }

    public static String of(String text) {
        return Saying.inWords(text, saying -> MESSAGES.text(saying.code(), LanguageForm.NB, saying.args().toArray()));
    }

    /** The words must not hold what Json has to escape. */
    public static JsonNode of(JsonNode json) {
        try {
            return new ObjectMapper().readTree(of(json.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The house's own, without an application. */
    public static Messages messages() {
        try {
            return new Messages(new Messages.Catalogue().messageSource());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
