package no.arshjul.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.arshjul.flow.Fault;
import no.arshjul.flow.Refusal;
import no.arshjul.flow.TaskLists.Column;
import no.arshjul.flow.TaskLists.TaskList;

/** Reads a filled-in spreadsheet against the list it was taken from. Everything that is wrong is found; nothing is guessed or left out. */
final class SheetReader {

    /**
     * One thing wrong in the file.
     *
     * @param row    as the spreadsheet counts, from 1; 0 for the file as a whole
     * @param column its label, or empty
     */
    record Wrong(int row, String column, Fault fault) {
    }

    /** @param places the file's row, counted from 1, of each of the list's rows */
    record Filled(ArrayNode rows, List<Integer> places, List<Wrong> wrong) {
    }

    private final TaskList list;
    private final List<List<Column>> labels;
    private final List<Wrong> wrong = new ArrayList<>();

    /** @param inOtherForms the same list in other language forms, since the file may have been taken out in one of them */
    SheetReader(TaskList list, List<TaskList> inOtherForms) {
        this.list = list;
        this.labels = new ArrayList<>();
        for (int c = 0; c < list.columns().size(); c++) {
            int place = c;
            List<Column> same = new ArrayList<>(List.of(list.columns().get(c)));
            inOtherForms.forEach(other -> same.add(other.columns().get(place)));
            labels.add(same);
        }
    }

    /** @param lines the sheet as texts, from its first row */
    Filled read(List<List<String>> lines) {
        int head = 0;
        while (head < lines.size() && !lines.get(head).get(0).equals(SheetWriter.KEY)) {
            head++;
        }
        if (head == lines.size()) {
            throw Refusal.at("file", "sheet.not-ours");
        }
        Map<Integer, Column> columns = columns(lines.get(head));
        Map<String, JsonNode> open = new LinkedHashMap<>();
        list.rows().forEach(row -> open.put(SheetKey.of(list, row), row));
        Map<String, ObjectNode> filled = new HashMap<>();
        Map<String, Integer> places = new HashMap<>();
        for (int i = head + 1; i < lines.size(); i++) {
            List<String> line = lines.get(i);
            if (line.stream().allMatch(String::isBlank)) {
                continue;
            }
            String key = line.get(0);
            if (filled.containsKey(key)) {
                wrong.add(new Wrong(i + 1, "", Fault.of("sheet.twice", places.get(key))));
            } else if (!open.containsKey(key)) {
                wrong.add(new Wrong(i + 1, "", Fault.of("sheet.unknown-row")));
            } else {
                filled.put(key, row(i + 1, line, columns, open.get(key)));
                places.put(key, i + 1);
            }
        }
        open.keySet().stream().filter(key -> !filled.containsKey(key)).forEach(key -> wrong.add(new Wrong(0, "", Fault.of("sheet.missing-row", key))));
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        List<Integer> found = new ArrayList<>();
        open.keySet().stream().filter(filled::containsKey).forEach(key -> {
            rows.add(filled.get(key));
            found.add(places.get(key));
        });
        return new Filled(rows, found, wrong);
    }

    private Map<Integer, Column> columns(List<String> head) {
        Map<Integer, Column> columns = new LinkedHashMap<>();
        for (int c = 0; c < labels.size(); c++) {
            Column column = labels.get(c).get(0);
            int place = labels.get(c).stream().mapToInt(same -> head.lastIndexOf(same.label())).max().orElse(-1);
            if (place > 0) {
                columns.put(place, column);
            } else if (!column.fixed()) {
                throw Refusal.at("file", "sheet.no-column", column.label());
            }
        }
        return columns;
    }

    private ObjectNode row(int number, List<String> line, Map<Integer, Column> columns, JsonNode known) {
        ObjectNode row = known.deepCopy();
        columns.forEach((place, column) -> {
            String text = place < line.size() ? line.get(place).strip() : "";
            List<Column> inForms = labels.get(list.columns().indexOf(column));
            if (column.fixed()) {
                if (!SheetValues.isSame(inForms, known.path(column.key()), text)) {
                    wrong.add(new Wrong(number, column.label(), Fault.of("sheet.fixed", SheetValues.shown(column, known.path(column.key())))));
                }
                return;
            }
            SheetValues.read(inForms, text).ifPresentOrElse(value -> row.set(column.key(), value),
                    () -> wrong.add(new Wrong(number, column.label(), Fault.of(SheetWriter.isNumber(column) ? "form.number" : "form.option"))));
            limit(number, column, row);
        });
        return row;
    }

    private void limit(int number, Column column, ObjectNode row) {
        JsonNode value = row.path(column.key());
        JsonNode most = column.most() == null ? value : row.path(column.most());
        if (value.isNumber() && most.isNumber() && value.decimalValue().compareTo(most.decimalValue()) > 0) {
            BigDecimal figure = most.decimalValue();
            wrong.add(new Wrong(number, column.label(), Fault.of("sheet.over", figure.longValue())));
        }
    }
}
