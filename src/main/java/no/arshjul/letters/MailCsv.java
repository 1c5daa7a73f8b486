package no.arshjul.letters;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.arshjul.calendar.Norway;

/** The log as a table: semicolons and a byte order mark, as spreadsheets in Norway read it. */
final class MailCsv {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.ROOT).withZone(Norway.ZONE);

    private MailCsv() {
    }

    /** @param columns the headings, separated by semicolons */
    static String table(String columns, List<MailController.Line> lines) {
        return "\ufeff" + columns + "\r\n" + lines.stream().map(MailCsv::row).map(row -> row + "\r\n").collect(Collectors.joining());
    }

    private static String row(MailController.Line line) {
        return Stream.of(time(line.createdAt()), time(line.sentAt()), line.recipient(), line.subject(), line.kindText(), line.cycle(),
                line.caseNumber(), line.document() == null ? null : "/documents/" + line.document(), line.route(), line.stateText(), line.attempts(),
                line.troubleText(), line.id()).map(MailCsv::cell).collect(Collectors.joining(";"));
    }

    private static String time(Instant moment) {
        return moment == null ? null : TIME.format(moment);
    }

    /** A text that a spreadsheet would take for a formula is led by an apostrophe. */
    private static String cell(Object value) {
        String text = value == null ? "" : value.toString();
        String safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return safe.matches("(?s).*[;\"\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
