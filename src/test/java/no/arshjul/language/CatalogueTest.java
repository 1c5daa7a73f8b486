package no.arshjul.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    @Test
    void an_entry_gives_its_nynorsk_text() throws IOException {
        assertThat(read("""
                msgid ""
                msgstr "Content-Type: text/plain; charset=UTF-8\\n"

                #: a b
                msgid "Skole"
                msgstr "Skule"
                """)).containsExactly(entry("Skole", "Skule"));
    }

    @Test
    void quotes_backslashes_line_breaks_and_split_lines_are_kept() throws IOException {
        assertThat(read("""
                msgid ""
                "Si \\"hei\\" (\\\\d)\\n"
                "to"
                msgstr "Sei \\"hei\\" (\\\\d)\\nto"
                """)).containsExactly(entry("Si \"hei\" (\\d)\nto", "Sei \"hei\" (\\d)\nto"));
    }

    @Test
    void an_entry_that_is_unsure_or_untranslated_is_left_out() throws IOException {
        assertThat(read("""
                #, fuzzy
                msgid "Skole"
                msgstr "Skule?"

                msgid "Eier"
                msgstr ""

                #~ msgid "Gammel"
                #~ msgstr "Gammal"
                """)).isEmpty();
    }

    @Test
    void a_file_that_is_no_catalogue_is_refused() {
        assertThatThrownBy(() -> read("hei")).isInstanceOf(IOException.class).hasMessageContaining("Not a .po file");
    }

    private static Map<String, String> read(String po) throws IOException {
        return Catalogue.read(new ByteArrayInputStream(po.getBytes(StandardCharsets.UTF_8)));
    }
}
