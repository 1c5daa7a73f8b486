package no.arshjul.engine.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.arshjul.flow.Fault;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Holds what was sent against the form: all that is wrong is found, field by field and row by row. */
@Component
class FormCheck {

    /** A list longer than this is a document, not a form. */
    static final int MOST_ROWS = 2000;

    /** @param seen what the task or start event sees, for the form's conditions */
    List<Fault> faults(DeployedForm form, ObjectNode sent, VariableScope seen) {
        List<Fault> faults = new ArrayList<>();
        sent.fields().forEachRemaining(entry -> Storable.check(entry.getKey(), entry.getValue(), faults));
        if (faults.isEmpty()) {
            fields(form.fields(), sent, FormExpressions.on(form, sent, seen), new Place("", null), faults);
        }
        return faults;
    }

    private void fields(List<FormField> fields, JsonNode values, FormExpressions expressions, Place place, List<Fault> faults) {
        for (FormField field : fields) {
            boolean hidden = field.hidden().stream().anyMatch(expressions::holds);
            boolean fixed = isFixed(field, expressions);
            Optional<JsonNode> value = field.in(values);
            if (value.isEmpty()) {
                boolean missing = !hidden && !fixed && field.demand("required").asBoolean();
                place.faultIf(missing, field, "form.required", faults);
            } else if (field.isList()) {
                rows(field, value.get(), expressions, place, faults);
            } else if (!fixed && !(hidden && hasTwin(field, fields))) {
                FieldCheck.check(field, value.get(), hidden, expressions)
                        .ifPresent(found -> faults.add(place.fault(field, found.code(), found.args().toArray())));
            }
        }
    }

    private void rows(FormField list, JsonNode value, FormExpressions expressions, Place place, List<Fault> faults) {
        if (!value.isArray()) {
            faults.add(place.fault(list, "form.list"));
            return;
        }
        int number = 0;
        for (JsonNode row : value) {
            Place inner = place.row(list, number);
            if (row.isObject()) {
                fields(list.columns(), row, expressions.inRow(row, number), inner, faults);
            } else {
                faults.add(Fault.atRow(list.key(), number, "form.row"));
            }
            number++;
        }
    }

    /** Two alternatives of one field, shown by turns: only the one that is shown is checked. */
    private static boolean hasTwin(FormField field, List<FormField> fields) {
        return fields.stream().anyMatch(other -> other != field && other.path().equals(field.path()));
    }

    static boolean isFixed(FormField field, FormExpressions expressions) {
        return isSet(field.json().path("disabled"), expressions) || isSet(field.json().path("readonly"), expressions);
    }

    private static boolean isSet(JsonNode mark, FormExpressions expressions) {
        return mark.isTextual() && mark.asText().startsWith("=") ? expressions.holds(mark.asText()) : mark.asBoolean();
    }

    /** Where in the form a fault is: {@code list.column} and the row, counted from 0. */
    private record Place(String prefix, Integer row) {

        Place row(FormField list, int number) {
            return new Place(prefix + list.key() + ".", row == null ? Integer.valueOf(number) : row);
        }

        Fault fault(FormField field, String code, Object... args) {
            return new Fault(prefix + field.key(), row, code, List.of(args));
        }

        void faultIf(boolean wrong, FormField field, String code, List<Fault> faults) {
            if (wrong) {
                faults.add(fault(field, code));
            }
        }
    }
}
