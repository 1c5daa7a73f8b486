package no.arshjul.engine.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import no.arshjul.flow.Fault;
import no.arshjul.flow.Saying;

/**
 * What holds for every value, whatever the form says: texts the engine can keep, and lists that are lists of a form. Over HTTP no text may
 * read as one of the system's own sentences, which stand in its readers' words there.
 */
final class Storable {

    /** The engine keeps a text in a column of this many characters. */
    static final int LONGEST_TEXT = 4000;

    /** A thousand billion kroner: beyond it no figure here is meant. */
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000L);

    private Storable() {
    }

    static void check(String field, JsonNode value, List<Fault> faults) {
        check(field, null, value, faults);
    }

    private static void check(String field, Integer row, JsonNode value, List<Fault> faults) {
        if (value.isTextual()) {
            text(field, row, value.asText(), faults);
        } else if (value.isNumber() && value.decimalValue().abs().compareTo(LARGEST) > 0) {
            faults.add(new Fault(field, row, "form.too-big", List.of(LARGEST)));
        } else if (value.isArray() && value.size() > FormCheck.MOST_ROWS) {
            faults.add(new Fault(field, row, "form.too-many-rows", List.of(FormCheck.MOST_ROWS, value.size())));
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                check(field, row == null ? Integer.valueOf(i) : row, value.get(i), faults);
            }
        } else {
            for (Map.Entry<String, JsonNode> entry : value.properties()) {
                text(field, row, entry.getKey(), faults);
                check(field + "." + entry.getKey(), row, entry.getValue(), faults);
            }
        }
    }

    private static boolean forged(String text) {
        return HttpCall.current().isPresent() && Saying.isMarked(text);
    }

    private static void text(String field, Integer row, String text, List<Fault> faults) {
        if (text.length() > LONGEST_TEXT) {
            faults.add(new Fault(field, row, "form.too-long", List.of(LONGEST_TEXT, text.length())));
        } else if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
                || text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) || forged(text)) {
            faults.add(new Fault(field, row, "form.character", List.of()));
        }
    }
}
