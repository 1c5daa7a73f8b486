package no.arshjul.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.arshjul.language.LanguageForm;
import org.junit.jupiter.api.Test;

class ConsoleTextTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final ResourceBundle bokmaal = ResourceBundle.getBundle("messages/start", LanguageForm.NB.locale());
    private final ResourceBundle nynorsk = ResourceBundle.getBundle("messages/start", LanguageForm.NN.locale());

    @Test
    void every_text_exists_in_both_language_forms_with_the_same_places() {
        assertThat(nynorsk.keySet()).isEqualTo(bokmaal.keySet());
        assertThat(bokmaal.keySet()).isNotEmpty().allSatisfy(key ->
                assertThat(places(nynorsk.getString(key))).as(key).isEqualTo(places(bokmaal.getString(key))));
    }

    @Test
    void every_text_of_a_failure_is_one_line() {
        assertThat(bokmaal.keySet()).allSatisfy(key -> assertThat(bokmaal.getString(key) + nynorsk.getString(key)).doesNotContain("\n"));
    }

    @Test
    void a_number_is_written_as_it_is_typed() {
        assertThat(ConsoleText.in(LanguageForm.NB, "port-in-use", 18080)).contains("port 18080 ");
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
}
