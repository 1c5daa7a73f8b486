package no.arshjul.money;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import org.junit.jupiter.api.Test;

/** How a card says how much a list is about. */
class LineSumTest {

    private final ArrayNode rows = new ObjectMapper().createArrayNode();

    @Test
    void it_counts_the_lines_and_adds_the_columns_up() {
        rows.addObject().put("owner", 1_200_000).put("university", 34_567).put("priority", 1);
        rows.addObject().put("owner", 0).put("university", 1);
        assertThat(LineSum.of(rows, "owner", "university")).isEqualTo("2 linjer, 1\u00a0234\u00a0568\u00a0kr");
    }

    @Test
    void one_line_is_one_line_and_an_empty_cell_is_nothing() {
        rows.addObject().put("owner", 500).putNull("university");
        assertThat(LineSum.of(rows, "owner", "university")).isEqualTo("1 linje, 500\u00a0kr");
    }

    @Test
    void an_empty_list_has_no_lines() {
        assertThat(LineSum.of(rows, "owner")).isEqualTo("0 linjer, 0\u00a0kr");
    }
}
