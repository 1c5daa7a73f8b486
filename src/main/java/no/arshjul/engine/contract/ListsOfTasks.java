package no.arshjul.engine.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import no.arshjul.engine.wire.Sayings;
import no.arshjul.flow.Fault;
import no.arshjul.flow.TaskLists;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.SourceTexts;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads the list that a task's form shows as a table ({@code properties.view} is {@code grid}). */
@Component
class ListsOfTasks implements TaskLists {

    private final ObjectProvider<ProcessEngine> engine;
    private final DeployedForms forms;
    private final FormCheck check;
    private final SourceTexts words;
    private final Sayings sayings;

    ListsOfTasks(ObjectProvider<ProcessEngine> engine, DeployedForms forms, FormCheck check, SourceTexts words, Sayings sayings) {
        this.engine = engine;
        this.forms = forms;
        this.check = check;
        this.words = words;
        this.sayings = sayings;
    }

    @Override
    public Optional<TaskList> of(String taskId, LanguageForm language) {
        // the query finds only what the person who asks may see
        if (engine.getObject().getTaskService().createTaskQuery().taskId(taskId).count() == 0) {
            return Optional.empty();
        }
        return with(taskId, task -> forms.ofTask(task).grid().map(grid -> list(task, grid, language)));
    }

    @Override
    public List<Fault> faults(String taskId, ArrayNode rows) {
        return with(taskId, task -> {
            DeployedForm form = forms.ofTask(task);
            FormField list = form.fields().stream().filter(DeployedForm::isGrid).findFirst().orElseThrow();
            ObjectNode sent = TypedJson.MAPPER.createObjectNode();
            sent.set(list.variable(), rows);
            return check.faults(new DeployedForm(form.key(), List.of(list), List.of()), sent, task);
        });
    }

    private <T> T with(String taskId, Function<TaskEntity, T> work) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(commands -> work.apply(commands.getTaskManager().findTaskById(taskId)));
    }

    private TaskList list(TaskEntity task, FormField grid, LanguageForm language) {
        Map<String, String> said = new LinkedHashMap<>();
        grid.json().path("properties").fields().forEachRemaining(entry -> said.put(entry.getKey(), entry.getValue().asText()));
        GridColumns columns = new GridColumns(grid, said, name -> value(task, name), text -> words.form(text, language));
        ObjectNode figures = TypedJson.MAPPER.createObjectNode();
        said.values().forEach(name -> value(task, name).filter(JsonNode::isValueNode).ifPresent(value -> figures.set(name, value)));
        return new TaskList(task.getId(), task.getProcessInstance().getBusinessKey(), grid.isList() ? grid.variable() : null,
                said.containsKey("rowsFrom"), words.form(grid.label(), language), columns.all(), Map.copyOf(said), inWords(rows(task, grid, said), language), figures);
    }

    private ArrayNode inWords(ArrayNode rows, LanguageForm language) {
        sayings.reword(rows, language);
        return rows;
    }

    private static ArrayNode rows(TaskEntity task, FormField grid, Map<String, String> said) {
        String name = said.getOrDefault("rowsFrom", said.getOrDefault("rows", grid.variable()));
        ArrayNode rows = value(task, name).filter(JsonNode::isArray).map(it -> (ArrayNode) it.deepCopy()).orElseGet(TypedJson.MAPPER::createArrayNode);
        if (said.containsKey("emptied")) {
            rows.forEach(row -> List.of(said.get("emptied").split("\\s+")).forEach(key -> ((ObjectNode) row).put(key, "")));
        }
        return rows;
    }

    private static Optional<JsonNode> value(TaskEntity task, String name) {
        return task.hasVariable(name) ? TypedJson.of(task.getVariableTyped(name, false)) : Optional.empty();
    }
}
