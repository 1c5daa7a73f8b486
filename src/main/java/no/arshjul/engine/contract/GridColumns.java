package no.arshjul.engine.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import no.arshjul.flow.Option;
import no.arshjul.flow.TaskLists.Column;

/** The columns of a list in the order that people see them: those that identify the row first, without those that only programs need. */
final class GridColumns {

    private final FormField grid;
    private final Map<String, String> said;
    private final Function<String, Optional<JsonNode>> variable;
    private final UnaryOperator<String> words;
    private final Map<String, String> most;

    GridColumns(FormField grid, Map<String, String> said, Function<String, Optional<JsonNode>> variable, UnaryOperator<String> words) {
        this.grid = grid;
        this.said = said;
        this.variable = variable;
        this.words = words;
        this.most = named("mostFrom").stream().map(pair -> pair.split(":")).collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    List<Column> all() {
        List<String> first = named("sticky");
        return grid.columns().stream().filter(field -> !named("hidden").contains(field.key())).map(this::column)
                .sorted(Comparator.comparingInt(column -> first.contains(column.key()) ? first.indexOf(column.key()) : first.size())).toList();
    }

    private Column column(FormField field) {
        boolean money = "kr".equals(field.json().path("appearance").path("suffixAdorner").asText()) || named("money").contains(field.key())
                || named("amounts").contains(field.key());
        boolean number = money || named("numbers").contains(field.key());
        boolean fixed = !grid.isList() || field.json().path("readonly").asBoolean() || field.json().path("disabled").asBoolean();
        return new Column(field.key(), words.apply(field.label()), number ? "number" : field.type(), fixed, options(field), money, most.get(field.key()));
    }

    private List<Option> options(FormField field) {
        JsonNode values = field.json().has("valuesKey") ? variable.apply(field.json().get("valuesKey").asText()).orElse(field.options()) : field.options();
        List<Option> options = new ArrayList<>();
        values.forEach(value -> options.add(new Option(value.path("value").asText(), words.apply(value.path("label").asText()))));
        return options;
    }

    private List<String> named(String property) {
        return Arrays.stream(said.getOrDefault(property, "").split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }
}
