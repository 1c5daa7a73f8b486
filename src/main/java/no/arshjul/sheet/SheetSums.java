package no.arshjul.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.stream.Collectors;
import no.arshjul.flow.TaskLists.Column;
import no.arshjul.flow.TaskLists.TaskList;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import org.dhatim.fastexcel.Worksheet;

/** The sums above the list, as formulas: each column of money, and how much of the frame is used, as in the table in Tasklist. */
final class SheetSums {

    private static final int FRAME = 2;
    private static final int SUMS = 3;

    private final Worksheet sheet;
    private final TaskList list;
    private final Messages messages;
    private final LanguageForm form;
    private final int first = SheetWriter.HEAD + 2;
    private final int last;

    SheetSums(Worksheet sheet, TaskList list, Messages messages, LanguageForm form) {
        this.sheet = sheet;
        this.list = list;
        this.messages = messages;
        this.form = form;
        this.last = SheetWriter.HEAD + 1 + list.rows().size();
    }

    void write() {
        if (list.rows().isEmpty() || list.columns().stream().noneMatch(Column::money)) {
            return;
        }
        say(SUMS, 1, "sheet.sum");
        for (int c = 0; c < list.columns().size(); c++) {
            if (list.columns().get(c).money()) {
                money(SUMS, c + 1, "SUBTOTAL(9," + cells(c + 1) + ")");
            }
        }
        String used = used();
        JsonNode frame = list.figures().path(list.properties().getOrDefault("frame", ""));
        say(FRAME, 1, "sheet.used");
        money(FRAME, 2, used);
        if (frame.isNumber()) {
            say(FRAME, 3, "sheet.frame");
            sheet.value(FRAME, 4, frame.decimalValue());
            sheet.style(FRAME, 4).format("#,##0").bold().set();
            say(FRAME, 5, "sheet.left");
            money(FRAME, 6, "E" + (FRAME + 1) + "-C" + (FRAME + 1));
        }
    }

    /** What counts: rows of the frame's year, and with an outcome that gives. */
    private String used() {
        String amounts = list.words("amounts").stream().map(this::place).filter(place -> place > 0).map(this::cells).collect(Collectors.joining("+", "(", ")"));
        StringBuilder terms = new StringBuilder();
        JsonNode year = list.figures().path(list.properties().getOrDefault("year", ""));
        if (year.isNumber() && place("year") > 0) {
            terms.append("(").append(cells(place("year"))).append("=").append(year.asLong()).append(")*");
        }
        String[] counted = list.properties().getOrDefault("counted", "").split(":");
        if (counted.length == 2 && place(counted[0]) > 0) {
            Column column = list.columns().get(place(counted[0]) - 1);
            terms.append(Arrays.stream(counted[1].split("\\|"))
                    .map(value -> "(" + cells(place(counted[0])) + "=\"" + shown(column, value) + "\")").collect(Collectors.joining("+", "(", ")"))).append("*");
        }
        return "SUMPRODUCT(" + terms + amounts + ")";
    }

    private String shown(Column column, String value) {
        return column.type().equals("checkbox") ? messages.text(value.equals("true") ? "sheet.yes" : "sheet.no", form) : SheetWriter.label(column, value);
    }

    private int place(String key) {
        return list.columns().stream().map(Column::key).toList().indexOf(key) + 1;
    }

    private String cells(int place) {
        return "$" + letters(place) + "$" + first + ":$" + letters(place) + "$" + last;
    }

    private void say(int row, int place, String code) {
        sheet.value(row, place, messages.text(code, form));
        sheet.style(row, place).bold().set();
    }

    private void money(int row, int place, String formula) {
        sheet.formula(row, place, formula);
        sheet.style(row, place).format("#,##0").bold().set();
    }

    /** A column's name in a spreadsheet: 0 is A, 26 is AA. */
    static String letters(int place) {
        return place < 26 ? String.valueOf((char) ('A' + place)) : letters(place / 26 - 1) + letters(place % 26);
    }
}
