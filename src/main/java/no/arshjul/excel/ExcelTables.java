package no.arshjul.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;

/** A spreadsheet (XLSX) that is made of tables, a sheet each. */
public final class ExcelTables {

    private final Workbook book;

    private ExcelTables(Workbook book) {
        this.book = book;
    }

    /** @param tables puts its tables into the spreadsheet it is given, at least one @return the file */
    public static byte[] write(Consumer<ExcelTables> tables) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Arshjul", "1.0")) {
            tables.accept(new ExcelTables(book));
        } catch (IOException e) {
            throw new UncheckedIOException("The spreadsheet can't be written", e);
        }
        return out.toByteArray();
    }

    /**
     * @param name of its sheet
     * @param headings of its columns; they stay in sight
     * @param widths of the columns from the first, in characters; those left out are as wide as Excel makes them
     */
    public ExcelTable table(String name, List<String> headings, int... widths) {
        return new ExcelTable(book.newWorksheet(name), headings, widths);
    }
}
