package no.arshjul.casefile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import no.arshjul.money.Kroner;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** Cases as a spreadsheet: one row each with the sum at the end, and the sums of each scheme on a sheet of their own. */
@Component
class CaseSheet {

    private static final List<String> COLUMNS = List.of("case", "owner", "title", "university", "scheme", "region", "stage", "marks", "received",
            "asked", "recommended", "decided", "paid");
    private static final int FIRST_AMOUNT = COLUMNS.indexOf("asked");
    private static final int[] WIDTHS = {22, 30, 44, 34, 24, 26, 34, 34, 14, 14, 14, 14, 14};
    private static final List<String> SUMS = List.of("scheme", "cases", "asked", "recommended", "decided", "paid");

    private final Messages messages;
    private final CaseWords words;

    CaseSheet(Messages messages, CaseWords words) {
        this.messages = messages;
        this.words = words;
    }

    /** @param year that the amounts are of */
    byte[] of(List<CaseRow> rows, int year, LanguageForm form) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Arshjul", "1.0")) {
            cases(book.newWorksheet(text("sheet.cases", form) + " " + year), rows, form);
            sums(book.newWorksheet(text("sheet.sums", form)), rows, form);
        } catch (IOException e) {
            throw new UncheckedIOException("The spreadsheet can't be written", e);
        }
        return out.toByteArray();
    }

    private void cases(Worksheet sheet, List<CaseRow> rows, LanguageForm form) {
        head(sheet, COLUMNS, form);
        CaseWords.In said = words.in(form);
        int at = 1;
        for (CaseRow row : rows) {
            write(sheet, at, row.caseNumber(), row.ownerName(), row.title(), row.universityName(), said.scheme(row.scheme()), row.regionName(),
                    said.stage(row.stage()), said.marks(row), null, row.asked(), row.recommended(), row.decided(), row.paid());
            sheet.value(at, COLUMNS.indexOf("received"), row.receivedOn());
            sheet.style(at++, COLUMNS.indexOf("received")).format("dd.mm.yyyy").set();
        }
        Sums total = Sums.of(null, rows);
        write(sheet, at, text("sum", form), null, null, null, null, null, null, null, null, total.asked(), total.recommended(), total.decided(), total.paid());
        sheet.range(at, 0, at, COLUMNS.size() - 1).style().bold().set();
        sheet.range(1, FIRST_AMOUNT, at - 1, COLUMNS.size() - 1).style().format("#,##0").set();
        sheet.range(at, FIRST_AMOUNT, at, COLUMNS.size() - 1).style().bold().format("#,##0").set();
        sheet.setAutoFilter(0, 0, at - 1, COLUMNS.size() - 1);
        for (int column = 0; column < WIDTHS.length; column++) {
            sheet.width(column, WIDTHS[column]);
        }
    }

    private void sums(Worksheet sheet, List<CaseRow> rows, LanguageForm form) {
        head(sheet, SUMS, form);
        int at = 1;
        for (Sums sums : Sums.perScheme(rows)) {
            write(sheet, at++, words.in(form).scheme(sums.scheme()), sums.cases(), sums.asked(), sums.recommended(), sums.decided(), sums.paid());
        }
        Sums total = Sums.of(null, rows);
        write(sheet, at, text("sum", form), total.cases(), total.asked(), total.recommended(), total.decided(), total.paid());
        sheet.range(1, 1, at, SUMS.size() - 1).style().format("#,##0").set();
        sheet.range(at, 0, at, SUMS.size() - 1).style().bold().set();
        for (int column = 0; column < SUMS.size(); column++) {
            sheet.width(column, column == 0 ? 30 : 14);
        }
    }

    private void head(Worksheet sheet, List<String> columns, LanguageForm form) {
        write(sheet, 0, columns.stream().map(column -> text("column." + column, form)).toArray());
        sheet.range(0, 0, 0, columns.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
    }

    private static void write(Worksheet sheet, int at, Object... values) {
        for (int column = 0; column < values.length; column++) {
            if (values[column] instanceof Kroner amount) {
                sheet.value(at, column, amount.amount());
            } else if (values[column] instanceof Number number) {
                sheet.value(at, column, number);
            } else if (values[column] != null) {
                sheet.value(at, column, values[column].toString());
            }
        }
    }

    private String text(String code, LanguageForm form) {
        return messages.text("casefile." + code, form);
    }
}
