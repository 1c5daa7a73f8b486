package no.arshjul.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.arshjul.draft.Drafts;
import no.arshjul.flow.Fault;
import no.arshjul.flow.Refusal;
import no.arshjul.flow.TaskLists;
import no.arshjul.flow.TaskLists.Column;
import no.arshjul.flow.TaskLists.TaskList;
import no.arshjul.language.LanguageForm;
import no.arshjul.registry.Spreadsheet;
import no.arshjul.sheet.SheetReader.Filled;
import no.arshjul.sheet.SheetReader.Wrong;
import org.springframework.stereotype.Component;

/** Takes a filled-in spreadsheet in as the draft of its task: whole, or not at all. The person looks it over and completes the task. */
@Component
class Upload {

    /** @param changed cells that differ from the list; 0 and nothing kept when something is wrong */
    record Result(int rows, int changed, List<Wrong> wrong) {
    }

    private final TaskLists lists;
    private final Drafts drafts;

    Upload(TaskLists lists, Drafts drafts) {
        this.lists = lists;
        this.drafts = drafts;
    }

    /** @throws Refusal when it is no such spreadsheet, or the task is not one that the person may work with */
    Result take(TaskList list, String person, byte[] file) {
        if (file.length < 2 || file[0] != 'P' || file[1] != 'K') {
            throw Refusal.at("file", "sheet.not-ours");
        }
        List<TaskList> forms = Arrays.stream(LanguageForm.values()).map(form -> lists.of(list.taskId(), form).orElseThrow()).toList();
        Filled filled = new SheetReader(list, forms).read(Spreadsheet.lines(file));
        List<Wrong> wrong = new ArrayList<>(filled.wrong());
        wrong.addAll(refusedByTheForm(list, filled, wrong));
        if (!wrong.isEmpty()) {
            wrong.sort(Comparator.comparingInt(Wrong::row));
            return new Result(filled.rows().size(), 0, wrong);
        }
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        values.set(list.variable(), list.changesOnly() ? changed(list, filled.rows()) : filled.rows());
        drafts.keep(person, list.taskId(), values);
        return new Result(filled.rows().size(), cells(list, filled.rows()), List.of());
    }

    /** What is still missing may be filled in afterwards; what is wrong may not stay. One fault a cell is enough. */
    private List<Wrong> refusedByTheForm(TaskList list, Filled filled, List<Wrong> known) {
        Map<String, Column> columns = list.columns().stream().collect(Collectors.toMap(column -> list.variable() + "." + column.key(), Function.identity()));
        return lists.faults(list.taskId(), filled.rows()).stream()
                .filter(fault -> !fault.code().equals("form.required") && fault.row() != null && columns.containsKey(fault.field()))
                .map(fault -> new Wrong(filled.places().get(fault.row()), columns.get(fault.field()).label(), new Fault(null, null, fault.code(), fault.args())))
                .filter(found -> known.stream().noneMatch(other -> other.row() == found.row() && other.column().equals(found.column()))).toList();
    }

    private static ArrayNode changed(TaskList list, ArrayNode rows) {
        ArrayNode changed = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < rows.size(); i++) {
            if (cells(list, list.rows().get(i), rows.get(i)) > 0) {
                changed.add(rows.get(i));
            }
        }
        return changed;
    }

    private static int cells(TaskList list, ArrayNode rows) {
        int count = 0;
        for (int i = 0; i < rows.size(); i++) {
            count += cells(list, list.rows().get(i), rows.get(i));
        }
        return count;
    }

    private static int cells(TaskList list, JsonNode before, JsonNode now) {
        return (int) list.columns().stream().filter(column -> !column.fixed())
                .filter(column -> !Objects.equals(said(before.path(column.key())), said(now.path(column.key())))).count();
    }

    /** Nothing, an empty text and a box that nobody ticked are alike. */
    private static String said(JsonNode value) {
        return value.isNull() || value.isMissingNode() || value.isBoolean() && !value.booleanValue() ? "" : value.asText();
    }
}
