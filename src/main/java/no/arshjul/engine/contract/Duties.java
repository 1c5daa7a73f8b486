package no.arshjul.engine.contract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.arshjul.engine.EngineScope;
import no.arshjul.flow.Duty;
import no.arshjul.flow.Fault;
import no.arshjul.flow.People;
import no.arshjul.flow.People.Person;
import no.arshjul.flow.Refusal;
import no.arshjul.flow.Scope;
import no.arshjul.flow.StandIns;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Asks the rooms whether a person may have a task: when it is given to somebody, by whichever way, and when it is sent, of the sender and
 * of whoever the task belongs to. Where the system itself is at work, nobody is asked about.
 */
@Component
class Duties {

    private final ObjectProvider<Duty> beans;
    private final ObjectProvider<StandIns> standIns;
    private final ObjectProvider<People> people;

    Duties(ObjectProvider<Duty> beans, ObjectProvider<StandIns> standIns, ObjectProvider<People> people) {
        this.beans = beans;
        this.standIns = standIns;
        this.people = people;
    }

    void assigned(DelegateTask task) {
        if (sender() != null && task.getAssignee() != null) {
            ask(Set.of(task.getAssignee()), task.getTaskDefinitionKey(), new EngineScope(task.getExecution(), task));
        }
    }

    void completed(DelegateTask task) {
        if (sender() != null) {
            Set<String> acting = new LinkedHashSet<>(Set.of(sender()));
            acting.addAll(onBehalfOf(task));
            ask(acting, task.getTaskDefinitionKey(), new EngineScope(task.getExecution(), task));
        }
    }

    void started(String form, DelegateExecution execution) {
        if (sender() != null) {
            ask(Set.of(sender()), form, new EngineScope(execution));
        }
    }

    private void ask(Set<String> acting, String form, Scope scope) {
        List<Duty> duties = beans.stream().filter(duty -> duty.forms().contains(form)).toList();
        if (duties.isEmpty()) {
            return;
        }
        Set<Fault> faults = new LinkedHashSet<>();
        acting.forEach(person -> duties.forEach(duty -> duty.against(person, form, scope).ifPresent(faults::add)));
        acting.forEach(person -> standIns.stream().flatMap(it -> it.pairedWith(scope.county(), person).stream())
                .filter(other -> !acting.contains(other))
                .forEach(other -> duties.forEach(duty -> duty.against(other, form, scope).ifPresent(fault -> {
                    faults.add(fault);
                    faults.add(Fault.of("form.stands-in", name(scope, person), name(scope, other)));
                }))));
        if (!faults.isEmpty()) {
            throw new Refusal(new ArrayList<>(faults));
        }
    }

    private String name(Scope scope, String person) {
        return people.getObject().find(scope.county(), person).map(Person::name).orElse(person);
    }

    /** Whom a task belongs to, beside the sender; nobody for a start form. */
    static Set<String> onBehalfOf(VariableScope seen) {
        return !(seen instanceof DelegateTask task) ? Set.of() : Stream.of(task.getAssignee(), task.getOwner())
                .filter(person -> person != null && !person.equals(sender())).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String sender() {
        Authentication sender = Context.getProcessEngineConfiguration().getIdentityService().getCurrentAuthentication();
        return sender == null ? null : sender.getUserId();
    }
}
