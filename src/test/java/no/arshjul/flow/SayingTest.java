package no.arshjul.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SayingTest {

    @Test
    void a_saying_stands_in_a_text_and_comes_back_with_its_figures_as_figures_and_its_names_as_names() {
        String text = "Før " + Saying.of("a.code", "Ås / Vestby, 100 %", 7, 12L) + "\n" + Saying.of("b") + " etter";
        assertThat(Saying.isIn(text)).isTrue();
        assertThat(Saying.inWords(text, saying -> saying.code() + saying.args())).isEqualTo("Før a.code[Ås / Vestby, 100 %, 7, 12]\nb[] etter");
        assertThat(Saying.inWords(text, saying -> saying.args().stream().map(arg -> arg.getClass().getSimpleName()).toList().toString()))
                .contains("[String, Long, Long]");
    }

    @Test
    void an_argument_may_hold_a_saying_itself() {
        assertThat(Saying.inWords(Saying.of("outer", "x " + Saying.of("inner", 1)).toString(), saying -> saying.code() + saying.args()))
                .isEqualTo("outer[x inner[1]]");
    }

    @Test
    void a_text_without_sayings_stays_as_it_is() {
        assertThat(Saying.isIn("Partneren har svart ja.")).isFalse();
        assertThat(Saying.inWords("Partneren {0} $1 \\ har svart", saying -> "?")).isEqualTo("Partneren {0} $1 \\ har svart");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/nx", "a/", "a/t%zz", "a//t", "", "/", "a/n99999999999999999999"})
    void signs_that_no_saying_wrote_stay_as_they_are_and_break_no_page(String written) {
        String text = "før \uE000" + written + "\uE001 etter";
        assertThat(Saying.inWords(text, saying -> saying.code() + saying.args())).isIn(text, "før " + written + "[] etter");
    }

    @Property(tries = 500)
    void whatever_stands_between_the_signs_it_can_be_read(@ForAll String written) {
        assertThatCode(() -> Saying.inWords("\uE000" + written + "\uE001", Saying::code)).doesNotThrowAnyException();
    }

    @Property(tries = 500)
    void whatever_an_argument_reads_it_comes_back_as_it_was(@ForAll String argument) {
        String plain = argument.replaceAll("[\\uE000\\uE001\\uD800-\\uDFFF]", "");
        assertThat(Saying.inWords(Saying.of("a", plain).toString(), saying -> saying.args().get(0).toString())).isEqualTo(plain);
    }
}
