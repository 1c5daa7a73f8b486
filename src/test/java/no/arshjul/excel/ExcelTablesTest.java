package no.arshjul.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import no.arshjul.money.Kroner;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

class ExcelTablesTest {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    @Test
    void an_amount_is_a_number_with_its_thousands_apart_also_in_a_sum() throws IOException {
        List<Row> rows = rows(ExcelTables.write(tables -> {
            ExcelTable table = tables.table("Saker", List.of("Sak", "Beløp"));
            table.row("0001", Kroner.of(1_234_567));
            table.bold("Sum", Kroner.of(1_234_567));
        }));
        for (Row row : rows.subList(1, 3)) {
            Cell amount = row.getCell(1);
            assertThat(amount.asNumber()).isEqualByComparingTo("1234567");
            assertThat(amount.getDataFormatString()).isEqualTo("#,##0");
        }
    }

    @Test
    void a_date_can_be_reckoned_with_and_is_shown_the_norwegian_way() throws IOException {
        LocalDate first = LocalDate.of(2027, 2, 1);
        Cell date = rows(ExcelTables.write(tables -> tables.table("Saker", List.of("Dato")).row(first))).get(1).getCell(0);
        assertThat(date.asDate().toLocalDate()).isEqualTo(first);
        assertThat(date.getDataFormatString()).isEqualTo("dd.mm.yyyy");
    }

    @Test
    void a_year_is_not_written_as_an_amount_and_nothing_leaves_the_cell_empty() throws IOException {
        Row row = rows(ExcelTables.write(tables -> tables.table("Saker", List.of("År", "Merknad", "Navn")).row(2027, null, "Haugesund"))).get(1);
        assertThat(row.getCell(0).asNumber()).isEqualTo(BigDecimal.valueOf(2027));
        assertThat(row.getCell(0).getDataFormatString()).isNotEqualTo("#,##0");
        assertThat(row.getOptionalCell(1).filter(cell -> cell.getType() != CellType.EMPTY)).isEmpty();
        assertThat(row.getCell(2).asString()).isEqualTo("Haugesund");
    }

    @Test
    void what_somebody_wrote_is_text_even_when_it_looks_like_a_formula() throws IOException {
        Cell title = rows(ExcelTables.write(tables -> tables.table("Saker", List.of("Tittel")).row("=1+1"))).get(1).getCell(0);
        assertThat(title.getType()).isEqualTo(CellType.STRING);
        assertThat(title.asString()).isEqualTo("=1+1");
    }

    @Test
    void each_table_has_a_sheet_of_its_own() throws IOException {
        byte[] file = ExcelTables.write(tables -> {
            tables.table("Saker", List.of("Sak"));
            tables.table("Summer", List.of("Ordning"));
        });
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getSheets().map(Sheet::getName)).containsExactly("Saker", "Summer");
        }
    }

    private static List<Row> rows(byte[] file) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file), WITH_FORMATS)) {
            return book.getFirstSheet().read();
        }
    }
}
