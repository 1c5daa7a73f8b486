package no.arshjul.engine.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/** What the gate says. */
class GateTextsTest {

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    private static Set<String> keys(String form) {
        return ResourceBundle.getBundle("messages/gate", Locale.forLanguageTag(form),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).keySet();
    }

    @Test
    void every_rule_is_said_in_both_language_forms() {
        assertThat(keys("nn")).isEqualTo(keys("nb")).hasSizeGreaterThan(20);
    }

    @Test
    void the_reader_of_nynorsk_reads_nynorsk_and_everybody_else_bokmaal() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("nn"));
        assertThat(new Broken("gate.xml").words()).isEqualTo("Fila er ikkje gyldig XML.");
        for (String other : new String[] {"nb", "no", "en-GB"}) {
            LocaleContextHolder.setLocale(Locale.forLanguageTag(other));
            assertThat(new Broken("gate.xml").words()).isEqualTo("Filen er ikke gyldig XML.");
        }
    }
}
