package no.arshjul.engine.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import no.arshjul.flow.Fault;

/** One value against one field: type, range, length, pattern and options. */
final class FieldCheck {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]{2,}");
    private static final Pattern PHONE = Pattern.compile("(\\+|00)?[0-9 ]{5,20}");

    private final FormField field;
    private final JsonNode value;
    private final boolean hidden;
    private final FormExpressions expressions;

    private FieldCheck(FormField field, JsonNode value, boolean hidden, FormExpressions expressions) {
        this.field = field;
        this.value = value;
        this.hidden = hidden;
        this.expressions = expressions;
    }

    /** @return the first thing wrong with the value, without its place */
    static Optional<Fault> check(FormField field, JsonNode value, boolean hidden, FormExpressions expressions) {
        return Optional.ofNullable(new FieldCheck(field, value, hidden, expressions).fault());
    }

    private Fault fault() {
        return switch (field.type()) {
            case "number" -> number();
            case "textfield", "textarea" -> text();
            case "checkbox" -> checkbox();
            case "select", "radio" -> offers(value) ? null : Fault.of("form.option");
            case "checklist", "taglist" -> choices();
            case "datetime" -> IsoTime.fault(field.json().path("subtype").asText("date"), value);
            default -> null;
        };
    }

    private Fault checkbox() {
        if (!value.isBoolean()) {
            return Fault.of("form.boolean");
        }
        // A tick that is required is a tick, as in the browser.
        return field.demand("required").asBoolean() && !hidden && !value.booleanValue() ? Fault.of("form.required") : null;
    }

    private Fault number() {
        BigDecimal number = value.isNumber() ? value.decimalValue() : numberOf(value);
        if (number == null || value.isTextual() && !field.json().path("serializeToString").asBoolean()) {
            return Fault.of("form.number");
        }
        int scale = Math.max(0, number.stripTrailingZeros().scale());
        int decimals = field.json().path("decimalDigits").asInt(Integer.MAX_VALUE);
        if (scale > decimals) {
            return decimals == 0 ? Fault.of("form.whole-number") : Fault.of("form.decimals", decimals);
        }
        BigDecimal least = figure("min");
        if (least != null && number.compareTo(least) < 0) {
            return Fault.of("form.min", least);
        }
        BigDecimal most = figure("max");
        return most != null && number.compareTo(most) > 0 ? Fault.of("form.max", most) : null;
    }

    private Fault text() {
        if (!value.isTextual()) {
            return Fault.of("form.text");
        }
        String text = value.asText();
        BigDecimal most = figure("maxLength");
        if (most != null && text.length() > most.intValue()) {
            return Fault.of("form.too-long", most.intValue(), text.length());
        }
        BigDecimal least = figure("minLength");
        if (least != null && text.length() < least.intValue()) {
            return Fault.of("form.too-short", least.intValue(), text.length());
        }
        String pattern = field.demand("pattern").asText("");
        if (!pattern.isEmpty() && !Pattern.compile(pattern).matcher(text).find()) {
            return Fault.of("form.pattern");
        }
        return switch (field.demand("validationType").asText()) {
            case "email" -> EMAIL.matcher(text).matches() ? null : Fault.of("form.email");
            case "phone" -> PHONE.matcher(text).matches() ? null : Fault.of("form.phone");
            default -> null;
        };
    }

    private Fault choices() {
        if (!value.isArray()) {
            return Fault.of("form.list");
        }
        for (JsonNode item : value) {
            if (!item.isTextual()) {
                return Fault.of("form.texts");
            }
            if (!offers(item)) {
                return Fault.of("form.option");
            }
        }
        return null;
    }

    private boolean offers(JsonNode chosen) {
        if (field.hasOptionsFromElsewhere()) {
            return chosen.isTextual() || chosen.isNumber() || chosen.isBoolean();
        }
        return StreamSupport.stream(field.options().spliterator(), false).anyMatch(option -> option.path("value").equals(chosen)
                || chosen.isNumber() && option.path("value").isNumber()
                && option.path("value").decimalValue().compareTo(chosen.decimalValue()) == 0);
    }

    /** A limit of the form: a figure, or an expression that gives one. */
    private BigDecimal figure(String name) {
        JsonNode limit = field.demand(name);
        if (limit.isTextual() && limit.asText().startsWith("=")) {
            return expressions.value(limit.asText()) instanceof Number number ? new BigDecimal(number.toString()) : null;
        }
        return limit.isNumber() ? limit.decimalValue() : numberOf(limit);
    }

    private static BigDecimal numberOf(JsonNode node) {
        try {
            return node.isTextual() && !node.asText().isBlank() ? new BigDecimal(node.asText().strip()) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
