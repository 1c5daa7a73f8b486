package no.arshjul.letters;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.arshjul.language.Messages;
import org.springframework.stereotype.Component;

/** The journal as a spreadsheet reads it: with a byte order mark, semicolons, and every cell quoted. */
@Component
class JournalCsv {

    private static final List<String> COLUMNS = List.of("date", "case", "direction", "title", "sender", "recipient", "access", "basis", "sha256");

    private final Messages messages;

    JournalCsv(Messages messages) {
        this.messages = messages;
    }

    String of(List<JournalEntry> entries, Locale language) {
        Stream<List<String>> head = Stream.of(COLUMNS.stream().map(column -> messages.text("journal.column." + column, language)).toList());
        return "\uFEFF" + Stream.concat(head, entries.stream().map(entry -> row(entry, language)))
                .map(row -> row.stream().map(JournalCsv::cell).collect(Collectors.joining(";")) + "\r\n").collect(Collectors.joining());
    }

    private List<String> row(JournalEntry entry, Locale language) {
        return List.of(entry.date().toString(), entry.caseNumber() == null ? "" : entry.caseNumber(),
                messages.text("journal.direction." + entry.direction(), language), entry.title(), entry.sender(), entry.recipient(),
                entry.accessCode().isEmpty() ? messages.text("journal.open", language) : entry.accessCode(), entry.legalBasis(), entry.sha256());
    }

    /** What a spreadsheet would take for a formula is made a text by an apostrophe. */
    private static String cell(String value) {
        String safe = value.matches("(?s)^\\s*[=+\\-@\\t\\r].*") ? "'" + value : value;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
