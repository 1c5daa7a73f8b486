package no.arshjul.money;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** How much a list is about, as a card says it; alike in both language forms. */
public final class LineSum {

    private LineSum() {
    }

    /**
     * {@code 12 linjer, 3 400 000 kr}, with no-break spaces within the amount.
     *
     * @param rows    the list
     * @param amounts the columns to add up, whole kroner; an empty cell counts as nothing
     */
    public static String of(JsonNode rows, String... amounts) {
        List<Kroner> cells = new ArrayList<>();
        rows.forEach(row -> {
            for (String amount : amounts) {
                cells.add(Kroner.of(row.path(amount).asLong(0)));
            }
        });
        return rows.size() + (rows.size() == 1 ? " linje, " : " linjer, ") + Kroner.sum(cells);
    }
}
