package no.arshjul.casefile;

import java.util.List;
import no.arshjul.excel.ExcelTable;
import no.arshjul.excel.ExcelTables;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import org.springframework.stereotype.Component;

/** Cases as a spreadsheet: one row each with the sum at the end, and the sums of each scheme on a sheet of their own. */
@Component
class CaseSheet {

    private static final List<String> COLUMNS = List.of("case", "owner", "title", "university", "scheme", "region", "stage", "marks", "received",
            "asked", "recommended", "decided", "paid");
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
        return ExcelTables.write(tables -> {
            cases(tables.table(text("sheet.cases", form) + " " + year, headings(COLUMNS, form), WIDTHS), rows, form);
            sums(tables.table(text("sheet.sums", form), headings(SUMS, form), 30, 14, 14, 14, 14, 14), rows, form);
        });
    }

    private void cases(ExcelTable table, List<CaseRow> rows, LanguageForm form) {
        CaseWords.In said = words.in(form);
        rows.forEach(row -> table.row(row.caseNumber(), row.ownerName(), row.title(), row.universityName(), said.scheme(row.scheme()), row.regionName(),
                said.stage(row.stage()), said.marks(row), row.receivedOn(), row.asked(), row.recommended(), row.decided(), row.paid()));
        table.filtered();
        Sums total = Sums.of(null, rows);
        table.bold(text("sum", form), null, null, null, null, null, null, null, null, total.asked(), total.recommended(), total.decided(), total.paid());
    }

    private void sums(ExcelTable table, List<CaseRow> rows, LanguageForm form) {
        Sums.perScheme(rows).forEach(sums -> table.row(words.in(form).scheme(sums.scheme()), sums.cases(), sums.asked(), sums.recommended(), sums.decided(),
                sums.paid()));
        Sums total = Sums.of(null, rows);
        table.bold(text("sum", form), total.cases(), total.asked(), total.recommended(), total.decided(), total.paid());
    }

    private List<String> headings(List<String> columns, LanguageForm form) {
        return columns.stream().map(column -> text("column." + column, form)).toList();
    }

    private String text(String code, LanguageForm form) {
        return messages.text("casefile." + code, form);
    }
}
