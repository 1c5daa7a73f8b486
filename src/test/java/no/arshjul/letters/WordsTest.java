package no.arshjul.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import no.arshjul.language.LanguageForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class WordsTest {

    @Autowired
    Words words;

    @ParameterizedTest
    @CsvSource({"scheme, kindergarten school inclusion vocational", "outcome, approve reduce reject return", "criterion, c1 c2 c3 c4 c5 c6 c7",
        "settlement, transfer repay set-off", "measure, collective workplace-based competence-package course work-placement further-education"
            + " vocational-college stipend learning-environment", "regulation, kindergarten school inclusion vocational"})
    void everything_the_contract_has_an_id_for_has_a_name_in_both_language_forms(String kind, String ids) {
        for (String id : ids.split(" ")) {
            for (LanguageForm form : LanguageForm.values()) {
                assertThat(words.name(kind, id, form)).isNotBlank();
            }
        }
    }

    @Test
    void every_kind_of_letter_has_a_name() {
        for (LetterKind kind : LetterKind.values()) {
            assertThat(words.name("document", kind.id(), LanguageForm.NN)).isNotBlank();
        }
    }

    @Test
    void both_catalogues_hold_the_same_keys_and_neither_uses_the_words_of_the_other() throws IOException {
        Properties nb = catalogue("nb");
        Properties nn = catalogue("nn");
        assertThat(nn.stringPropertyNames()).isEqualTo(nb.stringPropertyNames());
        assertThat(nb.values().toString().split("[^\\p{L}]+")).doesNotContainAnyElementsOf(List.of("ikkje", "frå", "eit", "ein", "tilskot", "dykk", "vere"));
        assertThat(nn.values().toString().split("[^\\p{L}]+")).doesNotContainAnyElementsOf(List.of("ikke", "fra", "et", "en", "tilskudd", "dere", "være", "hvordan"));
    }

    private static Properties catalogue(String form) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages/letters_" + form + ".properties"))) {
            properties.load(reader);
        }
        return properties;
    }
}
