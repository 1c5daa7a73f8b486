package no.arshjul.engine.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.arshjul.flow.Fault;
import no.arshjul.flow.Option;
import no.arshjul.flow.Options;
import no.arshjul.flow.Reader;
import no.arshjul.language.LanguageForm;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Holds a choice against a list that does not stand in the form: one that a room makes for the reader, or one that the task carries.
 * A value that the task showed may be sent back though its list no longer has it.
 */
@Component
class Offered {

    private static final String ADMINISTRATORS = "camunda-admin"; // of no county, and so offered nothing: the rooms' own rules hold for them

    private final ObjectProvider<Options> options;

    Offered(ObjectProvider<Options> options) {
        this.options = options;
    }

    /** Asked before a room takes the form in, which may change what is offered. Nothing is found when the engine's Java API is used. */
    List<Fault> faults(DeployedForm form, ObjectNode values, VariableScope seen) {
        Authentication sender = Context.getProcessEngineConfiguration().getIdentityService().getCurrentAuthentication();
        Optional<HttpCall> call = HttpCall.current();
        if (call.isEmpty() || sender == null || sender.getGroupIds() != null && sender.getGroupIds().contains(ADMINISTRATORS)) {
            return List.of();
        }
        Lists lists = new Lists(seen, reader(sender));
        List<Fault> faults = new ArrayList<>();
        for (FormField field : form.fields()) {
            JsonNode shown = call.get().shown().value(field);
            if (!field.isList()) {
                check(field, field.in(values), Set.copyOf(texts(shown)), lists).ifPresent(code -> faults.add(Fault.at(field.key(), code)));
            } else {
                field.in(values).ifPresent(rows -> rows(field, rows, shown, lists, faults));
            }
        }
        return faults;
    }

    private static void rows(FormField list, JsonNode rows, JsonNode shown, Lists lists, List<Fault> faults) {
        for (FormField column : list.columns()) {
            Set<String> before = new TreeSet<>();
            shown.forEach(row -> column.in(row).ifPresent(value -> before.addAll(texts(value))));
            for (int row = 0; row < rows.size(); row++) {
                Fault fault = Fault.atRow(list.key() + "." + column.key(), row, "form.option");
                check(column, column.in(rows.get(row)), before, lists).ifPresent(code -> faults.add(fault));
            }
        }
    }

    private static Optional<String> check(FormField field, Optional<JsonNode> chosen, Set<String> before, Lists lists) {
        if (chosen.isEmpty() || !field.hasOptionsFromElsewhere()) {
            return Optional.empty();
        }
        Optional<Set<String>> list = lists.of(field);
        boolean offered = list.isEmpty() || texts(chosen.get()).stream().allMatch(it -> list.get().contains(it) || before.contains(it));
        return offered ? Optional.empty() : Optional.of("form.option");
    }

    private static List<String> texts(JsonNode value) {
        List<String> texts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(item -> texts.add(item.asText()));
        } else if (value.isValueNode() && !value.isNull()) {
            texts.add(value.asText());
        }
        return texts;
    }

    private static Reader reader(Authentication sender) {
        return new Reader(sender.getUserId(), sender.getGroupIds() == null ? Set.of() : Set.copyOf(sender.getGroupIds()),
                sender.getTenantIds() == null ? Set.of() : Set.copyOf(sender.getTenantIds()), LanguageForm.NB);
    }

    /** The lists of one submission, each made once however many rows choose from it. */
    private final class Lists {

        private final VariableScope seen;
        private final Reader reader;
        private final Map<String, Optional<Set<String>>> made = new HashMap<>();

        Lists(VariableScope seen, Reader reader) {
            this.seen = seen;
            this.reader = reader;
        }

        /** @return nothing for a list that only the browser can make */
        Optional<Set<String>> of(FormField field) {
            String from = field.json().path("properties").path("optionsFrom").asText("");
            String variable = field.json().path("valuesKey").asText("");
            if (!from.isEmpty()) {
                return made.computeIfAbsent("optionsFrom " + from, name -> Optional.of(ofRoom(from)));
            }
            return variable.isEmpty() ? Optional.empty() : made.computeIfAbsent("valuesKey " + variable, name -> ofTask(variable));
        }

        private Set<String> ofRoom(String name) {
            Set<String> values = new TreeSet<>();
            options.stream().filter(it -> it.name().equals(name)).forEach(it -> it.list(reader).stream().map(Option::value).forEach(values::add));
            return values;
        }

        private Optional<Set<String>> ofTask(String variable) {
            Set<String> values = new TreeSet<>();
            TypedJson.of(seen.getVariableTyped(variable, false)).ifPresent(list ->
                    list.forEach(item -> values.add(item.isObject() ? item.path("value").asText() : item.asText())));
            return Optional.of(values);
        }
    }
}
