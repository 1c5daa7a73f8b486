package no.arshjul.registry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the files of {@code seeds/}: UTF-8, comma-separated, one line a row, a header line that names the columns.
 * Lines that begin with # say where the figures come from and are no rows; a value with a comma stands in quotes.
 */
public final class SeedFile {

    private SeedFile() {
    }

    /**
     * @param name the file's path under {@code seeds/}, e.g. {@code people.csv}
     * @return the rows in the file's order, each from column name to value; an empty value is the empty text
     * @throws IllegalArgumentException when there is no such file, or a row has another number of values than the header
     */
    public static List<Map<String, String>> rows(String name) {
        List<List<String>> lines = lines(name).stream().filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> values(line, ',')).toList();
        List<String> columns = lines.get(0);
        return lines.stream().skip(1).map(values -> row(name, columns, values)).toList();
    }

    /** The lines at the file's head that say where its figures come from, without the #. */
    static List<String> head(String name) {
        return lines(name).stream().takeWhile(line -> line.startsWith("#")).map(line -> line.substring(1).strip()).toList();
    }

    /** A value that is a list, its parts separated by {@code ;}. */
    public static List<String> list(String value) {
        return value.isEmpty() ? List.of() : List.of(value.split(";"));
    }

    private static Map<String, String> row(String name, List<String> columns, List<String> values) {
        if (values.size() != columns.size()) {
            throw new IllegalArgumentException("seeds/%s: %d columns, but a row of %s".formatted(name, columns.size(), values));
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i), values.get(i));
        }
        return row;
    }

    private static List<String> lines(String name) {
        try (InputStream file = SeedFile.class.getResourceAsStream("/seeds/" + name)) {
            if (file == null) {
                throw new IllegalArgumentException("No file seeds/" + name);
            }
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> values(String line, char between) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                value.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == between && !quoted) {
                values.add(value.toString());
                value.setLength(0);
            } else {
                value.append(c);
            }
        }
        values.add(value.toString());
        return values;
    }
}
