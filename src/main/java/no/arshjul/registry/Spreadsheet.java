package no.arshjul.registry;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.arshjul.flow.Refusal;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * The first sheet of an XLSX file as texts. What it unpacks to is measured before it is read, and only what was measured is read, so
 * that a small file can't fill the memory: an archive's parts and its table of contents may tell two stories. The JDK's own reader of
 * archives refuses those whose sizes stand behind the parts, as in the ones that we write.
 */
public final class Spreadsheet {

    private static final long MOST_UNPACKED = 50L * 1024 * 1024;
    private static final int MOST_PARTS = 500;
    private static final int MOST_COLUMNS = 100;

    private Spreadsheet() {
    }

    /**
     * @return the rows from the first, each with at least one cell; rows that are not there are empty
     * @throws Refusal when it can't be read, unpacks to too much, or is too long
     */
    public static List<List<String>> lines(byte[] file) {
        List<List<String>> lines = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(measured(file))); Stream<Row> rows = book.getFirstSheet().openStream()) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                if (row.getRowNum() > TableFile.MOST_LINES) {
                    throw Refusal.at("file", "registry.file-too-long", TableFile.MOST_LINES);
                }
                while (lines.size() < row.getRowNum() - 1) {
                    lines.add(List.of(""));
                }
                lines.add(values(row));
            }
        } catch (IOException | RuntimeException e) {
            throw e instanceof Refusal refusal ? refusal : Refusal.at("file", "registry.file-unreadable");
        }
        return lines;
    }

    private static List<String> values(Row row) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
            Cell cell = row.getOptionalCell(i).orElse(null);
            // a cell that is only coloured is a number without a value
            values.add(cell == null || cell.getType() == CellType.EMPTY || cell.getValue() == null ? ""
                    : cell.getType() == CellType.NUMBER ? cell.asNumber().stripTrailingZeros().toPlainString() : cell.getText());
        }
        return values.isEmpty() ? List.of("") : values;
    }

    private static byte[] measured(byte[] file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(new ByteArrayInputStream(file)); ZipOutputStream seen = new ZipOutputStream(out)) {
            seen.setLevel(Deflater.BEST_SPEED);
            byte[] piece = new byte[8192];
            long unpacked = 0;
            int parts = 0;
            for (ZipArchiveEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                seen.putNextEntry(new ZipEntry(part.getName()));
                for (int read = zip.read(piece); read > 0; read = zip.read(piece)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        throw Refusal.at("file", "registry.file-unpacks", MOST_UNPACKED / 1024 / 1024);
                    }
                    seen.write(piece, 0, read);
                }
                if (++parts > MOST_PARTS) {
                    throw Refusal.at("file", "registry.file-unreadable");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw Refusal.at("file", "registry.file-unreadable");
        }
        return out.toByteArray();
    }
}
