package no.arshjul.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import no.arshjul.flow.TaskLists.Column;
import no.arshjul.flow.TaskLists.TaskList;

/** What tells one row of a list from the others: the fields of its property {@code rowKeys}, or all that is fixed and no amount. */
final class SheetKey {

    private SheetKey() {
    }

    static String of(TaskList list, JsonNode row) {
        List<String> keys = list.words("rowKeys").isEmpty()
                ? list.columns().stream().filter(column -> column.fixed() && !column.money()).map(Column::key).toList() : list.words("rowKeys");
        return keys.stream().map(key -> row.path(key).asText()).collect(Collectors.joining(" "));
    }
}
