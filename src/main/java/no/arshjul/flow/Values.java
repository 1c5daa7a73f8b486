package no.arshjul.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * The values of a form, or of one row of a list in it, read by type. A value of another type, or one that is missing
 * where it is asked for, is refused with the field's name.
 */
public final class Values {

    private final ObjectNode node;
    private final String list;
    private final Integer row;

    public Values(ObjectNode node) {
        this(node, null, null);
    }

    private Values(ObjectNode node, String list, Integer row) {
        this.node = node;
        this.list = list;
        this.row = row;
    }

    /** The whole as it was sent, also what no Java code knows of. */
    public ObjectNode json() {
        return node;
    }

    /** The row's number when this is a row of a list, counted from 0. */
    public int row() {
        return row;
    }

    public boolean has(String field) {
        JsonNode value = node.get(field);
        return value != null && !value.isNull() && !(value.isTextual() && value.asText().isBlank());
    }

    public String text(String field) {
        return required(field).isTextual() ? node.get(field).asText().strip() : node.get(field).asText();
    }

    /** @return the text, or an empty one */
    public String textOrEmpty(String field) {
        return has(field) ? text(field) : "";
    }

    public boolean flag(String field) {
        JsonNode value = required(field);
        if (!value.isBoolean()) {
            throw wrong(field, "form.boolean");
        }
        return value.booleanValue();
    }

    public boolean flagOr(String field, boolean otherwise) {
        return has(field) ? flag(field) : otherwise;
    }

    /** A whole number: of kroner, of a year, of people. */
    public long number(String field) {
        JsonNode value = required(field);
        if (!value.isNumber() || value.decimalValue().stripTrailingZeros().scale() > 0) {
            throw wrong(field, "form.whole-number");
        }
        return value.longValue();
    }

    public long numberOr(String field, long otherwise) {
        return has(field) ? number(field) : otherwise;
    }

    public LocalDate date(String field) {
        try {
            return LocalDate.parse(text(field));
        } catch (DateTimeParseException e) {
            throw wrong(field, "form.date");
        }
    }

    /** The rows of a list of objects. */
    public List<Values> rows(String field) {
        JsonNode value = required(field);
        if (!value.isArray()) {
            throw wrong(field, "form.list");
        }
        List<Values> rows = new ArrayList<>();
        for (JsonNode item : value) {
            if (!(item instanceof ObjectNode object)) {
                throw Refusal.atRow(field, rows.size(), "form.row");
            }
            rows.add(new Values(object, field, rows.size()));
        }
        return rows;
    }

    /** The items of a list of texts; empty when it was not sent. */
    public List<String> texts(String field) {
        if (!has(field)) {
            return List.of();
        }
        JsonNode value = node.get(field);
        if (!value.isArray()) {
            throw wrong(field, "form.list");
        }
        List<String> items = new ArrayList<>();
        for (JsonNode item : value) {
            if (!item.isTextual()) {
                throw Refusal.atRow(field, items.size(), "form.text");
            }
            items.add(item.asText());
        }
        return items;
    }

    /** A fault at this field, or at its column in this row. */
    public Fault fault(String field, String code, Object... args) {
        return row == null ? Fault.at(field, code, args) : Fault.atRow(list + "." + field, row, code, args);
    }

    private JsonNode required(String field) {
        if (!has(field)) {
            throw wrong(field, "form.required");
        }
        return node.get(field);
    }

    private Refusal wrong(String field, String code) {
        return new Refusal(List.of(fault(field, code)));
    }
}
