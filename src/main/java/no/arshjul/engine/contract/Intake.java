package no.arshjul.engine.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.arshjul.flow.Fault;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.Refusal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.stereotype.Component;

/** Takes in what was sent for a task or a start form: held against the form first, then against the room's rules, then kept whole. */
@Component
class Intake {

    private final Handlers handlers;
    private final DeployedForms forms;
    private final FormCheck check;
    private final Submissions submissions;

    Intake(Handlers handlers, DeployedForms forms, FormCheck check, Submissions submissions) {
        this.handlers = handlers;
        this.forms = forms;
        this.check = check;
        this.submissions = submissions;
    }

    void completed(DelegateTask delegate) {
        TaskEntity task = (TaskEntity) delegate;
        DeployedForm form = forms.ofTask(task);
        Optional<Set<String>> names = HttpCall.current().map(call -> call.takeForTask(task.getId()).orElseThrow(Intake::unknownWay));
        take(task.getTaskDefinitionKey(), form, names, task, task.getExecution(), task.getId());
    }

    void started(DelegateExecution delegate) {
        ExecutionEntity execution = (ExecutionEntity) delegate;
        Optional<DeployedForm> form = forms.ofStart(execution);
        if (form.isPresent()) {
            Optional<Set<String>> names = HttpCall.current().map(call -> call.takeForStart().orElseThrow(Intake::unknownWay));
            take(form.get().key(), form.get(), names, execution, execution, null);
        }
    }

    private void take(String key, DeployedForm form, Optional<Set<String>> sent, VariableScope seen, ExecutionEntity execution, String taskId) {
        HttpCall.current().ifPresent(call -> call.form(form));
        Optional<FormHandler> handler = handlers.of(key);
        Set<String> known = new TreeSet<>(form.variables());
        handler.map(FormHandler::alsoAccepts).ifPresent(known::addAll);

        List<Fault> faults = new ArrayList<>();
        ObjectNode values = TypedJson.MAPPER.createObjectNode();
        for (String name : sent.orElseGet(() -> visible(known, seen))) {
            if (known.contains(name)) {
                read(name, seen, values, faults);
            } else {
                faults.add(Fault.at(name, "form.unknown"));
            }
        }
        faults.addAll(check.faults(form, values, seen));
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        Authentication sender = execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        SubmissionView submission = new SubmissionView(key, values, sender, taskId == null, seen, execution);
        handler.ifPresent(h -> h.submit(submission));
        submissions.keep(submission, execution.getProcessDefinition().getKey(), taskId);
    }

    private static Set<String> visible(Set<String> known, VariableScope seen) {
        Set<String> visible = new TreeSet<>(known);
        visible.removeIf(name -> !seen.hasVariable(name));
        return visible;
    }

    private static void read(String name, VariableScope seen, ObjectNode values, List<Fault> faults) {
        TypedValue typed = seen.getVariableTyped(name, false);
        Optional<JsonNode> value = TypedJson.of(typed);
        if (value.isEmpty()) {
            faults.add(Fault.at(name, "form.type"));
        } else if (!value.get().isNull()) {
            values.set(name, value.get());
        }
    }

    /** A form that reaches the engine over HTTP by a way whose names were not read is not taken in. */
    private static Refusal unknownWay() {
        return Refusal.of("form.way");
    }
}
