package no.arshjul.flow;

import java.util.List;

/**
 * One thing wrong with what was sent in.
 *
 * @param field the form field it concerns, or null when it concerns the whole
 * @param row   the row in a list, counted from 0, or null
 * @param code  key in the message catalogue
 * @param args  figures and names for the message's places {0}, {1} …
 */
public record Fault(String field, Integer row, String code, List<Object> args) {

    public static Fault of(String code, Object... args) {
        return new Fault(null, null, code, List.of(args));
    }

    public static Fault at(String field, String code, Object... args) {
        return new Fault(field, null, code, List.of(args));
    }

    public static Fault atRow(String field, int row, String code, Object... args) {
        return new Fault(field, row, code, List.of(args));
    }
}
