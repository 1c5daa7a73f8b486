package no.arshjul.engine.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import no.arshjul.flow.Fault;

/** Dates and times as a form sends them: {@code 2027-02-01}, {@code 12:30}, and both together. */
final class IsoTime {

    private IsoTime() {
    }

    /** @param kind {@code date}, {@code time} or {@code datetime}; @return what is wrong, or null */
    static Fault fault(String kind, JsonNode value) {
        String text = value.isTextual() ? value.asText() : "";
        try {
            switch (kind) {
                case "time" -> DateTimeFormatter.ISO_TIME.parse(text, LocalTime::from);
                case "datetime" -> DateTimeFormatter.ISO_DATE_TIME.parse(text, LocalDate::from);
                default -> date(text);
            }
            return null;
        } catch (DateTimeException e) {
            return Fault.of("time".equals(kind) ? "form.time" : "form.date");
        }
    }

    private static void date(String text) {
        if (text.length() != "2027-02-01".length()) {
            throw new DateTimeException("not a date: " + text);
        }
        LocalDate.parse(text);
    }
}
