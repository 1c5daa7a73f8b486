package no.arshjul.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import no.arshjul.flow.SystemSentences;
import no.arshjul.flow.Saying;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** What counts as the same when a read-only field comes back. */
@SpringJUnitConfig(UnchangedTest.Room.class)
class UnchangedTest {

    @Configuration
    @ComponentScan(basePackageClasses = Messages.class)
    @Import(SystemSentences.class)
    static class Room {
    }

    private static final String STORED = "Se: " + Saying.of("needs.answer.unanswered", "Sandnes kommune");

    @Autowired SystemSentences sentences;

    @ParameterizedTest
    @EnumSource(LanguageForm.class)
    void a_sentence_of_the_system_comes_back_as_it_reads_in_either_language_form(LanguageForm form) {
        assertThat(same(TextNode.valueOf(STORED), TextNode.valueOf(sentences.in(form, STORED) + " "))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(LanguageForm.class)
    void a_sentence_of_the_system_may_not_be_reworded(LanguageForm form) {
        assertThat(same(TextNode.valueOf(STORED), TextNode.valueOf(sentences.in(form, STORED).replace("Sandnes", "Stavanger")))).isFalse();
        assertThat(same(TextNode.valueOf(STORED), TextNode.valueOf("Alt er i orden"))).isFalse();
        assertThat(same(TextNode.valueOf(STORED), TextNode.valueOf(""))).isFalse();
        assertThat(same(TextNode.valueOf(STORED), IntNode.valueOf(1))).isFalse();
    }

    @Test
    void a_persons_text_comes_back_as_it_was_and_a_number_also_as_a_text() {
        assertThat(same(TextNode.valueOf("Lek og vennskap"), TextNode.valueOf("Lek og vennskap "))).isTrue();
        assertThat(same(TextNode.valueOf("Lek og vennskap"), TextNode.valueOf("Noe annet"))).isFalse();
        assertThat(same(IntNode.valueOf(100_000), TextNode.valueOf("100000"))).isTrue();
        assertThat(same(IntNode.valueOf(100_000), IntNode.valueOf(100_001))).isFalse();
    }

    private boolean same(JsonNode before, JsonNode sent) {
        return Unchanged.same(before, sent, sentences);
    }
}
