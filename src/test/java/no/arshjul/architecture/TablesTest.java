package no.arshjul.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A fact is written in one room, so that its rules can stand there. Read from the statements in the source. */
class TablesTest {

    private static final Path SOURCE = Path.of("src/main/java/no/arshjul");
    private static final Pattern WRITING = Pattern.compile("(?i)\\b(?:insert into|delete from|(?<!for )update(?! set| skip))\\s+([a-z_]+)");

    /** The decision makes an award, the grant carries it on; a report that joins a list is marked by the room that owns the lists. */
    private static final Map<String, Set<String>> SHARED = Map.of(
            "award", Set.of("decision", "grant"),
            "needs_report", Set.of("needs", "recommendation"));

    @Test
    void every_table_is_written_by_one_room() throws IOException {
        writers().forEach((table, rooms) -> assertThat(rooms).as("rooms that write the table %s", table)
                .isEqualTo(SHARED.getOrDefault(table, Set.of(rooms.iterator().next()))));
    }

    @Test
    void documents_mail_and_postings_go_through_the_rooms_that_keep_them() throws IOException {
        assertThat(writers()).containsEntry("document", Set.of("letters")).containsEntry("outbox", Set.of("letters"))
                .containsEntry("posting", Set.of("ledger"));
    }

    private static Map<String, Set<String>> writers() throws IOException {
        Map<String, Set<String>> writers = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCE)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String room = SOURCE.relativize(file).getName(0).toString();
                written(file).forEach(table -> writers.computeIfAbsent(table, t -> new TreeSet<>()).add(room));
            }
        }
        return writers;
    }

    /** Only what stands in a text or a text block; comments may speak of an update too. */
    private static List<String> written(Path file) throws IOException {
        String code = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", " ").replaceAll("(?m)//.*$", " ");
        Matcher matcher = WRITING.matcher(code);
        return matcher.results().map(found -> found.group(1).toLowerCase(Locale.ROOT)).toList();
    }
}
