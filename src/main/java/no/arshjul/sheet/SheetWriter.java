package no.arshjul.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import no.arshjul.flow.Option;
import no.arshjul.flow.TaskLists.Column;
import no.arshjul.flow.TaskLists.TaskList;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/**
 * Writes a list as a spreadsheet (XLSX): what is only shown is locked, what is filled in is checked as one types, the sums follow.
 * The first, hidden column says which row of the list each row is, so that it may be sorted.
 */
@Component
class SheetWriter {

    /** The row of the columns' names, counted from 0; above it stand title, help and sums. */
    static final int HEAD = 5;
    static final String KEY = "Nøkkel";
    private static final String SHADE = "F0F0EE";

    private final Messages messages;

    SheetWriter(Messages messages) {
        this.messages = messages;
    }

    byte[] write(TaskList list, LanguageForm form) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Arshjul", "1.0")) {
            Worksheet sheet = book.newWorksheet(text("sheet.name", form));
            Worksheet choices = book.newWorksheet(text("sheet.choices", form));
            choices.setVisibilityState(VisibilityState.HIDDEN);
            head(sheet, list, form);
            for (int c = 0; c < list.columns().size(); c++) {
                column(sheet, choices, list, c, form);
            }
            new SheetSums(sheet, list, messages, form).write();
            sheet.freezePane(frozen(list), HEAD + 1);
            sheet.hideColumn(0);
            sheet.repeatRows(HEAD);
            sheet.paperSize(PaperSize.A4_PAPER);
            sheet.pageOrientation("landscape");
            sheet.fitToWidth((short) 1);
            sheet.fitToHeight((short) 0);
            sheet.setFitToPage(true);
            sheet.protect("arshjul", EnumSet.of(SheetProtectionOption.SHEET, SheetProtectionOption.FORMAT_COLUMNS, SheetProtectionOption.FORMAT_ROWS,
                    SheetProtectionOption.OBJECTS, SheetProtectionOption.SCENARIOS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void head(Worksheet sheet, TaskList list, LanguageForm form) {
        sheet.value(0, 1, list.label() + " – " + list.businessKey());
        sheet.style(0, 1).bold().fontSize(14).set();
        sheet.value(1, 1, text(list.variable() == null ? "sheet.help-shown" : "sheet.help", form));
        sheet.value(HEAD, 0, KEY);
        int row = HEAD + 1;
        for (JsonNode line : list.rows()) {
            sheet.value(row++, 0, SheetKey.of(list, line));
        }
    }

    private void column(Worksheet sheet, Worksheet choices, TaskList list, int c, LanguageForm form) {
        Column column = list.columns().get(c);
        int place = c + 1;
        int last = HEAD + list.rows().size();
        sheet.value(HEAD, place, column.label());
        sheet.style(HEAD, place).bold().wrapText(true).fillColor("DDE6EE").borderStyle(BorderStyle.THIN).set();
        sheet.width(place, width(column));
        int row = HEAD + 1;
        for (JsonNode line : list.rows()) {
            put(sheet, row, place, column, line.path(column.key()), form);
            var style = sheet.style(row, place).verticalAlignment("top").borderStyle(BorderStyle.THIN).borderColor("D0D0D0").wrapText(!isNumber(column));
            if (column.money()) {
                style.format("#,##0");
            }
            if (column.fixed()) {
                style.fillColor(SHADE);
            } else {
                style.protectionOption(ProtectionOption.LOCKED, false);
            }
            style.set();
            row++;
        }
        if (!column.fixed() && last > HEAD) {
            new SheetChecks(sheet, choices, list, messages, form).check(column, place, last);
        }
    }

    private void put(Worksheet sheet, int row, int place, Column column, JsonNode value, LanguageForm form) {
        if (value.isNumber()) {
            sheet.value(row, place, value.decimalValue());
        } else if (column.type().equals("checkbox")) {
            sheet.value(row, place, text(value.asBoolean() ? "sheet.yes" : "sheet.no", form));
        } else if (value.isTextual() && !value.asText().isEmpty()) {
            sheet.value(row, place, label(column, value.asText()));
        }
    }

    static String label(Column column, String value) {
        return column.options().stream().filter(option -> option.value().equals(value)).map(Option::label).findFirst().orElse(value);
    }

    static boolean isNumber(Column column) {
        return column.type().equals("number");
    }

    private static double width(Column column) {
        return switch (column.type()) {
            case "number" -> column.money() ? 14 : 9;
            case "textarea" -> 40;
            case "checkbox" -> 12;
            default -> 24;
        };
    }

    /** The columns that identify a row stay in sight, with the hidden one before them. */
    private static int frozen(TaskList list) {
        return 1 + (int) list.columns().stream().filter(column -> list.words("sticky").contains(column.key())).count();
    }

    private String text(String code, LanguageForm form) {
        return messages.text(code, form);
    }
}
