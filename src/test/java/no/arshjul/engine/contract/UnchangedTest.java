package no.arshjul.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import no.arshjul.flow.Saying;
import org.junit.jupiter.api.Test;

/** What counts as the same when a read-only field comes back. */
class UnchangedTest {

    @Test
    void a_sentence_of_the_system_comes_back_in_the_readers_words() {
        JsonNode shown = TextNode.valueOf(Saying.of("payout.status-due").toString());
        assertThat(Unchanged.same(shown, TextNode.valueOf("Klar til utbetaling"))).isTrue();
        assertThat(Unchanged.same(shown, TextNode.valueOf("Klar til utbetaling, på nynorsk"))).isTrue();
        assertThat(Unchanged.same(shown, IntNode.valueOf(1))).isFalse();
    }

    @Test
    void a_persons_text_comes_back_as_it_was_and_a_number_also_as_a_text() {
        assertThat(Unchanged.same(TextNode.valueOf("Lek og vennskap"), TextNode.valueOf("Lek og vennskap "))).isTrue();
        assertThat(Unchanged.same(TextNode.valueOf("Lek og vennskap"), TextNode.valueOf("Noe annet"))).isFalse();
        assertThat(Unchanged.same(IntNode.valueOf(100_000), TextNode.valueOf("100000"))).isTrue();
        assertThat(Unchanged.same(IntNode.valueOf(100_000), IntNode.valueOf(100_001))).isFalse();
    }
}
