package no.arshjul.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The texts that are kept in bokmål and read in both language forms: bokmål is the source text, a catalogue gives the nynorsk.
 * A text that no catalogue knows, such as what a person has written, is returned as it is. The catalogues are read once.
 */
@Component
public class SourceTexts {

    private static final List<String> ROOMS = List.of("names", "tasklist");

    private final Map<String, String> forms = catalogue("forms/nn.po");
    private final Map<String, String> diagrams = catalogue("processes/nn.po");
    private final Map<String, String> names = names();

    /** A text of a form: a label, a hint, an option. Catalogue: {@code forms/nn.po}. */
    public String form(String text, LanguageForm language) {
        return in(forms, text, language);
    }

    /** A text of a diagram or a decision table: a name, its documentation. Catalogue: {@code processes/nn.po}. */
    public String diagram(String text, LanguageForm language) {
        return in(diagrams, text, language);
    }

    /** What the house calls its groups and its lists of tasks. Catalogues: {@code messages/names_nb.properties}, {@code tasklist_nb} and their {@code _nn}. */
    public String name(String text, LanguageForm language) {
        return in(names, text, language);
    }

    private static String in(Map<String, String> nynorsk, String text, LanguageForm language) {
        return language == LanguageForm.NN ? nynorsk.getOrDefault(text, text) : text;
    }

    private static Map<String, String> catalogue(String file) {
        try (InputStream po = new ClassPathResource(file).getInputStream()) {
            return Map.copyOf(Catalogue.read(po));
        } catch (IOException e) {
            throw new UncheckedIOException("The catalogue " + file + " can't be read", e);
        }
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String room : ROOMS) {
            Properties bokmål = properties("messages/" + room + "_nb.properties");
            Properties nynorsk = properties("messages/" + room + "_nn.properties");
            bokmål.stringPropertyNames().forEach(key -> names.put(bokmål.getProperty(key), nynorsk.getProperty(key, bokmål.getProperty(key))));
        }
        return Map.copyOf(names);
    }

    private static Properties properties(String file) {
        try (InputStreamReader in = new InputStreamReader(new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("The names in " + file + " can't be read", e);
        }
    }
}
