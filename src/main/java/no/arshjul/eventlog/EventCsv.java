package no.arshjul.eventlog;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import no.arshjul.calendar.Norway;
import no.arshjul.flow.InstanceHistory.Event;

/** The event log as a table: semicolons and a byte order mark, as spreadsheets in Norway read it. */
final class EventCsv {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(Norway.ZONE);

    private final Writer out;
    private final EventWords.In words;

    EventCsv(OutputStream out, EventWords.In words) {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.words = words;
        line("\ufeff" + words.say("eventlog.columns"));
    }

    void write(Event event) {
        line(cells(event.businessKey(), event.instance(), event.definition(), event.version(), event.region(), event.element(), words.diagram(event.name()),
                event.type(), event.transition(), TIME.format(event.at()), event.person()));
    }

    void end() throws IOException {
        out.flush();
    }

    private void line(String line) {
        try {
            out.write(line + "\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cells(Object... values) {
        return Arrays.stream(values).map(EventCsv::cell).collect(Collectors.joining(";"));
    }

    /** A text that a spreadsheet would take for a formula is led by an apostrophe. */
    private static String cell(Object value) {
        String text = value == null ? "" : value.toString();
        String safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return safe.matches("(?s).*[;\"\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
