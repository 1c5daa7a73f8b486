package no.arshjul.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import no.arshjul.flow.SystemSentences;
import no.arshjul.flow.Saying;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** Sentences that the system has put into tasks, as they leave the house. */
@SpringJUnitConfig(SayingsTest.Room.class)
class SayingsTest {

    @Configuration
    @ComponentScan(basePackageClasses = Messages.class)
    @Import({Sayings.class, SystemSentences.class})
    static class Room {
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired Sayings sayings;

    @Test
    void a_value_is_put_in_the_readers_words() {
        String stored = Saying.of("needs.answer.unanswered", "Sandnes kommune") + "\n" + Saying.of("needs.finding.late");
        assertThat(read(stored, LanguageForm.NN)).contains("Sandnes kommune", "\n").contains("ikkje").doesNotContain("\uE000");
        assertThat(read(stored, LanguageForm.NB)).contains("Sandnes kommune").doesNotContain("ikkje", "\uE000");
    }

    @Test
    void sentences_inside_a_json_value_are_put_in_words_where_they_stand() throws Exception {
        String rows = JSON.createArrayNode().add(JSON.createObjectNode().put("why", Saying.of("payout.bank.rejected", "A\"B\\C", "nei").toString())
                .put("amount", 1500.50).put("title", "Behovsmelding")).toString();
        JsonNode read = JSON.readTree(read(rows, LanguageForm.NN));
        assertThat(read.at("/0/why").asText()).contains("A\"B\\C");
        assertThat(read.at("/0/title").asText()).isEqualTo("Behovsmelding");
        assertThat(read(rows, LanguageForm.NN)).contains("1500.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Partneren har svart ja.", "{0} [x", "[\"Eier\"]", "needs.finding.late"})
    void a_plain_text_of_a_person_or_of_an_older_year_stays_as_it_is(String text) {
        assertThat(read(text, LanguageForm.NN)).isEqualTo(text);
    }

    @Test
    void a_saying_whose_message_is_gone_hides_its_code() {
        assertThat(read(Saying.of("no.such.message", 1).toString(), LanguageForm.NB)).isEqualTo("–");
    }

    @ParameterizedTest
    @ValueSource(strings = {"task/x/form-variables", "task/x/variables", "task/x/variables/y", "task/x/localVariables", "task/x/localVariables/y", "process-instance/x/variables", "variable-instance",
        "variable-instance/x", "history/variable-instance", "history/variable-instance/x", "history/detail", "execution/x/localVariables", "filter/x/list", "process-definition/key/x/form-variables"})
    void wherever_values_are_read_they_are_in_words(String resource) {
        assertThat(sayings.isAt(resource)).isTrue();
    }

    private String read(String stored, LanguageForm language) {
        ObjectNode answer = JSON.createObjectNode();
        answer.putObject("value").put("type", "String").put("value", stored);
        boolean changed = sayings.reword(answer, null, "task/x/variables", language);
        assertThat(changed).isEqualTo(Saying.isIn(stored));
        return answer.at("/value/value").asText();
    }
}
