package no.arshjul.registry;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.arshjul.flow.Refusal;

/**
 * A table that somebody sent: a spreadsheet (XLSX, its first sheet) or CSV in UTF-8 or Windows' Norwegian letters, with comma or
 * semicolon between. The first line names the columns; lines that are empty or begin with # are none.
 */
final class TableFile {

    static final int MOST_BYTES = 5 * 1024 * 1024;
    static final int MOST_LINES = 20_000;

    /** @param number the line in the file as people count, from 1 */
    record Line(int number, Map<String, String> values) {

        String text(String column) {
            return values.getOrDefault(column, "");
        }
    }

    private TableFile() {
    }

    /** @throws Refusal when it is no table with these columns */
    static List<Line> read(byte[] file, List<String> needed) {
        List<List<String>> lines = file.length > 1 && file[0] == 'P' && file[1] == 'K' ? Spreadsheet.lines(file) : csv(file);
        if (lines.size() > MOST_LINES) {
            throw Refusal.at("file", "registry.file-too-long", MOST_LINES);
        }
        int head = 0;
        while (head < lines.size() && isNone(lines.get(head))) {
            head++;
        }
        if (head == lines.size()) {
            throw Refusal.at("file", "registry.file-empty");
        }
        List<String> columns = lines.get(head).stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
        List<String> missing = needed.stream().filter(name -> !columns.contains(name)).toList();
        if (!missing.isEmpty()) {
            throw Refusal.at("file", "registry.file-columns", String.join(", ", missing));
        }
        List<Line> rows = new ArrayList<>();
        for (int i = head + 1; i < lines.size(); i++) {
            if (!isNone(lines.get(i))) {
                rows.add(new Line(i + 1, row(columns, lines.get(i))));
            }
        }
        if (rows.isEmpty()) {
            throw Refusal.at("file", "registry.file-empty");
        }
        return rows;
    }

    private static boolean isNone(List<String> line) {
        return line.stream().allMatch(String::isBlank) || line.get(0).startsWith("#");
    }

    private static Map<String, String> row(List<String> columns, List<String> values) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i), i < values.size() ? values.get(i).strip() : "");
        }
        return row;
    }

    private static List<List<String>> csv(byte[] file) {
        List<String> lines = decoded(file).lines().toList();
        String first = lines.stream().filter(line -> !line.isBlank() && !line.startsWith("#")).findFirst().orElse("");
        char between = first.indexOf(';') >= 0 ? ';' : ',';
        return lines.stream().map(line -> SeedFile.values(line, between)).toList();
    }

    private static String decoded(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(file, Charset.forName("windows-1252"));
        }
    }
}
