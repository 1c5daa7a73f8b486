package no.arshjul.engine.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import no.arshjul.language.Catalogue;
import no.arshjul.language.LanguageForm;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The forms' own words in the reader's language form: bokmål is the source text, {@code forms/nn.po} gives the nynorsk. */
@Component
class FormWords {

    private final Map<String, String> nynorsk;

    FormWords() {
        try (InputStream po = new ClassPathResource("forms/nn.po").getInputStream()) {
            nynorsk = Catalogue.read(po);
        } catch (IOException e) {
            throw new UncheckedIOException("The forms' nynorsk can't be read", e);
        }
    }

    String in(LanguageForm language, String text) {
        return language == LanguageForm.NN ? nynorsk.getOrDefault(text, text) : text;
    }
}
