package no.arshjul.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import no.arshjul.draft.Drafts;
import no.arshjul.flow.TaskLists.TaskList;
import org.springframework.stereotype.Component;

/** A task's list as its person has it now: what half-filled rows say is in the spreadsheet too, so that reading it in again loses nothing. */
@Component
class DraftedList {

    private final Drafts drafts;

    DraftedList(Drafts drafts) {
        this.drafts = drafts;
    }

    /** @return the list with what the person has typed into it; what is fixed stays as the task says, also where a draft says otherwise */
    TaskList of(TaskList list, String person) {
        JsonNode typed = list.variable() == null ? null
                : drafts.find(person, list.taskId()).map(draft -> draft.values().path(list.variable())).orElse(null);
        if (typed == null || !typed.isArray()) {
            return list;
        }
        Map<String, JsonNode> byKey = new TreeMap<>();
        typed.forEach(row -> byKey.put(SheetKey.of(list, row), row));
        ArrayNode rows = list.rows().deepCopy();
        rows.forEach(row -> lay(list, byKey.get(SheetKey.of(list, row)), (ObjectNode) row));
        return new TaskList(list.taskId(), list.businessKey(), list.variable(), list.changesOnly(), list.label(), list.columns(), list.properties(), rows,
                list.figures());
    }

    private static void lay(TaskList list, JsonNode typed, ObjectNode row) {
        if (typed != null) {
            list.columns().stream().filter(column -> !column.fixed() && typed.has(column.key())).forEach(column -> row.set(column.key(), typed.get(column.key())));
        }
    }
}
