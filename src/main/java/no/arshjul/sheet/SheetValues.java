package no.arshjul.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import no.arshjul.flow.Option;
import no.arshjul.flow.TaskLists.Column;

/** A cell's text as a value of its column, the way the table in Tasklist reads what is pasted there. */
final class SheetValues {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private SheetValues() {
    }

    /**
     * @param inForms the column in each language form, the reader's own first
     * @return nothing when it is no number, or none of the choices; a null node for an empty cell
     */
    static Optional<JsonNode> read(List<Column> inForms, String text) {
        Column column = inForms.get(0);
        if (column.type().equals("checkbox")) {
            return tick(text);
        }
        if (SheetWriter.isNumber(column)) {
            return text.isEmpty() ? Optional.of(NODES.nullNode()) : number(text);
        }
        if (!column.options().isEmpty()) {
            return text.isEmpty() ? Optional.of(NODES.nullNode()) : inForms.stream().flatMap(form -> form.options().stream())
                    .filter(option -> option.label().equalsIgnoreCase(text) || option.value().equals(text)).map(Option::value).findFirst()
                    .map(NODES::textNode);
        }
        return Optional.of(NODES.textNode(text));
    }

    private static Optional<JsonNode> tick(String text) {
        return switch (text.toLowerCase(java.util.Locale.ROOT)) {
            case "ja", "x", "1", "true", "sann" -> Optional.of(NODES.booleanNode(true));
            case "nei", "", "0", "false", "usann" -> Optional.of(NODES.booleanNode(false));
            default -> Optional.empty();
        };
    }

    /** 1 234 567, 1.234.567, 1 234 567 kr; with 1,000 nobody knows what is meant. */
    static Optional<JsonNode> number(String text) {
        String bare = text.replaceAll("[\\s\\u00a0\\u2007\\u2009\\u202f]", "").replaceAll("(?i)(kr\\.?|,-)$", "").replaceFirst("^[−–]", "-");
        if (bare.matches("-?\\d{1,3}(\\.\\d{3})+")) {
            bare = bare.replace(".", "");
        } else if (bare.matches("-?\\d+,\\d{1,2}")) {
            bare = bare.replace(',', '.');
        }
        if (!bare.matches("-?\\d{1,15}(\\.\\d+)?")) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(bare).stripTrailingZeros();
        return Optional.of(number.scale() <= 0 ? NODES.numberNode(number.longValueExact()) : NODES.numberNode(number));
    }

    /** A value as the file shows it. */
    static String shown(Column column, JsonNode value) {
        return value.isNull() || value.isMissingNode() ? "" : SheetWriter.label(column, value.asText());
    }

    /** Whether a cell that nobody may change is unchanged; a spreadsheet may write line breaks its own way. */
    static boolean isSame(List<Column> inForms, JsonNode value, String text) {
        if (value.isNumber()) {
            return number(text).filter(read -> read.decimalValue().compareTo(value.decimalValue()) == 0).isPresent();
        }
        return inForms.stream().anyMatch(form -> shown(form, value).replaceAll("\\s+", " ").strip().equals(text.replaceAll("\\s+", " ")));
    }
}
