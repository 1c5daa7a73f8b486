package no.arshjul.registry;

import static org.assertj.core.api.Assertions.assertThat;

import no.arshjul.testing.Refused;
import org.junit.jupiter.api.Test;

/** What a sent spreadsheet may not do to the one who reads it. */
class SpreadsheetTest {

    @Test
    void a_spreadsheet_is_read_by_its_parts() {
        assertThat(Spreadsheet.lines(SentFile.xlsx("region;figure", "nord;1480.5"))).hasSize(2).last().asString().contains("1480.5");
    }

    /** The table of contents at the end would still lead to all that the measuring did not see. */
    @Test
    void what_was_not_measured_is_not_read() {
        byte[] file = SentFile.xlsx("region;figure", "nord;1480.5");
        file[2] = 9;
        assertThat(Refused.faults(() -> Spreadsheet.lines(file))).containsExactly("file: registry.file-unreadable");
    }
}
