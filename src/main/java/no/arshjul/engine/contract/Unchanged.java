package no.arshjul.engine.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import no.arshjul.flow.SystemSentences;
import no.arshjul.flow.Fault;
import no.arshjul.flow.Saying;

/**
 * Holds what came back for a task's read-only fields against what the task showed. What isn't sent is not changed. A list that the task
 * filled takes no other rows than those it showed, known by their read-only columns.
 */
final class Unchanged {

    private final ShownTask shown;
    private final Predicate<FormField> fixed;
    private final SystemSentences sentences;
    private final List<Fault> faults = new ArrayList<>();

    private Unchanged(ShownTask shown, Predicate<FormField> fixed, SystemSentences sentences) {
        this.shown = shown;
        this.fixed = fixed;
        this.sentences = sentences;
    }

    /** @param fixed whether nobody may change a field, now */
    static List<Fault> faults(ShownTask shown, JsonNode sent, Predicate<FormField> fixed, SystemSentences sentences) {
        Unchanged check = new Unchanged(shown, fixed, sentences);
        for (FormField field : shown.form().fields()) {
            check.field(field, field.in(sent).orElse(null));
        }
        return check.faults;
    }

    private void field(FormField field, JsonNode sent) {
        if (sent == null) {
            return;
        }
        JsonNode before = shown.value(field);
        if (!field.isList()) {
            if (fixed.test(field) && !same(before, sent, sentences)) {
                faults.add(Fault.at(field.key(), "form.read-only"));
            }
        } else if (before.isArray() && sent.isArray()) {
            List<FormField> columns = field.columns().stream().filter(fixed).toList();
            IntStream.range(0, columns.isEmpty() ? 0 : sent.size()).forEach(number -> row(field, columns, before, sent.get(number), number));
        }
    }

    private void row(FormField list, List<FormField> columns, JsonNode before, JsonNode row, int number) {
        List<FormField> changed = changed(columns, before.path(number), row);
        int nearest = changed.size();
        for (int other = 0; other < before.size() && nearest > 0; other++) {
            List<FormField> against = changed(columns, before.get(other), row);
            if (against.size() < nearest) {
                changed = against;
                nearest = against.size();
            }
        }
        if (nearest > 0 && nearest == columns.stream().filter(column -> column.in(row).isPresent()).count()) {
            faults.add(Fault.atRow(list.key(), number, "form.row-not-shown"));
        } else {
            changed.forEach(column -> faults.add(Fault.atRow(list.key() + "." + column.key(), number, "form.read-only")));
        }
    }

    private List<FormField> changed(List<FormField> columns, JsonNode before, JsonNode row) {
        return columns.stream().filter(column -> column.in(row).filter(sent -> !same(column.in(before).orElse(null), sent, sentences)).isPresent()).toList();
    }

    /**
     * A number that was shown as a text comes back as one, and a tick that was never set comes back as none. A sentence of the system
     * comes back as it reads in one of the language forms: the reader may have changed theirs meanwhile.
     */
    static boolean same(JsonNode before, JsonNode sent, SystemSentences sentences) {
        if (before != null && before.isTextual() && Saying.isIn(before.textValue())) {
            return sent.isTextual() && sentences.readings(before.textValue()).stream().anyMatch(it -> it.strip().equals(sent.textValue().strip()));
        }
        if (before == null || before.isMissingNode() || before.isNull()) {
            return sent.isEmpty() && sent.isContainerNode() || sent.isBoolean() && !sent.booleanValue();
        }
        if (before.isArray() && sent.isArray()) {
            return sent.isEmpty() || texts(before).equals(texts(sent));
        }
        BigDecimal one = number(before);
        BigDecimal other = number(sent);
        return one != null && other != null ? one.compareTo(other) == 0
                : before.equals(sent) || before.isValueNode() && sent.isValueNode() && before.asText().strip().equals(sent.asText().strip());
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(item -> texts.add(item.isValueNode() ? item.asText() : item.toString()));
        return texts;
    }

    private static BigDecimal number(JsonNode node) {
        try {
            return node.isNumber() ? node.decimalValue() : node.isTextual() ? new BigDecimal(node.asText().strip()) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
