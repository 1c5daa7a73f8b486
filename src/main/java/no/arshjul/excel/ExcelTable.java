package no.arshjul.excel;

import java.time.LocalDate;
import java.util.List;
import no.arshjul.money.Kroner;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table on a sheet of its own, written from the top. An amount is a number with its thousands apart, a date one that Excel reckons with,
 * shown the Norwegian way; a number stands as it is, anything else as its text, and null leaves a cell empty.
 */
public final class ExcelTable {

    private final Worksheet sheet;
    private final int columns;
    private int at;

    ExcelTable(Worksheet sheet, List<String> headings, int... widths) {
        this.sheet = sheet;
        this.columns = headings.size();
        bold(headings.toArray());
        sheet.freezePane(0, 1);
        for (int column = 0; column < widths.length; column++) {
            sheet.width(column, widths[column]);
        }
    }

    /** @param values from the first column on */
    public void row(Object... values) {
        for (int column = 0; column < values.length; column++) {
            put(column, values[column]);
        }
        at++;
    }

    /** As a sum is written. @param values from the first column on, at least one */
    public void bold(Object... values) {
        row(values);
        sheet.range(at - 1, 0, at - 1, values.length - 1).style().bold().set();
    }

    /** The rows above can be sorted and filtered; what comes after, a sum, stays where it is. */
    public void filtered() {
        sheet.setAutoFilter(0, 0, at - 1, columns - 1);
    }

    private void put(int column, Object value) {
        if (value instanceof Kroner kroner) {
            sheet.value(at, column, kroner.amount());
            sheet.style(at, column).format("#,##0").set();
        } else if (value instanceof LocalDate date) {
            sheet.value(at, column, date);
            sheet.style(at, column).format("dd.mm.yyyy").set();
        } else if (value instanceof Number number) {
            sheet.value(at, column, number);
        } else if (value != null) {
            sheet.value(at, column, value.toString());
        }
    }
}
