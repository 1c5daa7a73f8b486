package no.arshjul.engine.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.arshjul.flow.SystemSentences;
import no.arshjul.flow.Fault;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.Refusal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** Takes in what was sent for a task or a start form: held against the form first, then against the room's rules, then kept whole. */
@Component
class Intake {

    private final Handlers handlers;
    private final DeployedForms forms;
    private final FormCheck check;
    private final Offered offered;
    private final Submissions submissions;
    private final Duties duties;
    private final SystemSentences sentences;

    Intake(Handlers handlers, DeployedForms forms, FormCheck check, Offered offered, Submissions submissions, Duties duties,
            SystemSentences sentences) {
        this.handlers = handlers;
        this.forms = forms;
        this.check = check;
        this.offered = offered;
        this.submissions = submissions;
        this.duties = duties;
        this.sentences = sentences;
    }

    void completed(DelegateTask delegate) {
        TaskEntity task = (TaskEntity) delegate;
        DeployedForm form = forms.ofTask(task);
        Optional<Set<String>> names = HttpCall.current().map(call -> call.takeForTask(task.getId()).orElseThrow(Intake::unknownWay));
        take(task.getTaskDefinitionKey(), form, names, new SentValues(task, task.getExecution()), task.getId(), () -> duties.completed(task));
    }

    void started(DelegateExecution delegate) {
        ExecutionEntity execution = (ExecutionEntity) delegate;
        Optional<DeployedForm> form = forms.ofStart(execution);
        if (form.isPresent()) {
            Optional<Set<String>> names = HttpCall.current().map(call -> call.takeForStart().orElseThrow(Intake::unknownWay));
            take(form.get().key(), form.get(), names, new SentValues(execution, execution), null,
                    () -> duties.started(form.get().key(), execution));
        }
    }

    private void take(String key, DeployedForm form, Optional<Set<String>> names, SentValues sent, String taskId,
            Runnable duty) {
        HttpCall.current().ifPresent(call -> call.form(form));
        Optional<FormHandler> handler = handlers.of(key);
        Set<String> known = new TreeSet<>(form.variables());
        handler.map(FormHandler::alsoAccepts).ifPresent(known::addAll);

        List<Fault> faults = new ArrayList<>();
        ObjectNode values = TypedJson.MAPPER.createObjectNode();
        for (String name : names.orElseGet(() -> sent.visible(taskId == null ? known : withoutFixed(known, form)))) {
            if (known.contains(name)) {
                read(name, sent, values, faults);
            } else {
                faults.add(Fault.at(name, "form.unknown"));
            }
        }
        if (faults.isEmpty()) {
            duty.run(); // only when nothing unknown was sent that the rules could be made to look at
        }
        faults.addAll(check.faults(form, values, sent.seen()));
        faults.addAll(changed(form, values, sent));
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        sent.leaveNothingBeside();
        ExecutionEntity execution = sent.execution();
        Authentication sender = execution.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        SubmissionView submission = new SubmissionView(key, values, sender, taskId == null, sent.seen(), execution);
        List<Fault> notOffered = offered.faults(form, values, sent.seen());
        handler.ifPresent(h -> submit(h, submission, notOffered));
        if (!notOffered.isEmpty()) {
            throw new Refusal(notOffered);
        }
        submissions.keep(submission, execution.getProcessDefinition().getKey(), taskId, Duties.onBehalfOf(sent.seen()));
    }

    private List<Fault> changed(DeployedForm form, ObjectNode values, SentValues sent) {
        return HttpCall.current().map(call -> {
            ObjectNode all = TypedJson.MAPPER.createObjectNode();
            all.setAll(values);
            all.setAll(call.sentFixed());
            FormExpressions expressions = FormExpressions.on(form, all, sent.seen());
            return Unchanged.faults(call.shown(), all, field -> FormCheck.isFixed(field, expressions), sentences);
        }).orElse(List.of());
    }

    /** A room knows better than a list why a choice can't be taken: what it says of a field stands before what the list says. */
    private static void submit(FormHandler handler, SubmissionView submission, List<Fault> notOffered) {
        try {
            handler.submit(submission);
        } catch (Refusal refusal) {
            List<Fault> faults = new ArrayList<>(refusal.faults());
            Set<String> named = new TreeSet<>();
            faults.stream().map(Fault::field).filter(Objects::nonNull).forEach(named::add);
            notOffered.stream().filter(fault -> !named.contains(fault.field())).forEach(faults::add);
            throw new Refusal(faults);
        }
    }

    /** What a task only shows is never what was sent, by whichever way: over HTTP it is taken out before the engine sees it. */
    private static Set<String> withoutFixed(Set<String> known, DeployedForm form) {
        Set<String> sendable = new TreeSet<>(known);
        sendable.removeAll(form.fixedVariables());
        return sendable;
    }

    private static void read(String name, SentValues sent, ObjectNode values, List<Fault> faults) {
        Optional<JsonNode> value = TypedJson.of(sent.value(name));
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
