package no.arshjul.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import no.arshjul.flow.Processes;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ExecutionQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What rooms ask of the engine, done by the system itself: the person whose step led here needs no right to it.
 * It takes part in the transaction that is open. Nothing here throws for what is only absent, since an exception in the engine
 * would mark that transaction for rollback even when it is caught.
 */
@Component
class EngineProcesses implements Processes {

    private final ProcessEngine engine;
    private final TaskTimes times;

    EngineProcesses(@Lazy ProcessEngine engine, TaskTimes times) {
        this.engine = engine;
        this.times = times;
    }

    /** The variable {@code county} is what the instance's tenant is taken from, as definitions are shared by the counties. */
    @Override
    public void start(String definitionKey, String businessKey, String county, Map<String, Object> values) {
        asSystem(() -> engine.getRuntimeService().createProcessInstanceByKey(definitionKey).processDefinitionWithoutTenantId()
                .businessKey(businessKey).setVariables(JsonValues.plain(values)).setVariable("county", county).execute());
    }

    @Override
    public String begin(String message, String businessKey, String county, Map<String, Object> values) {
        return asSystem(() -> engine.getRuntimeService().createMessageCorrelation(message).withoutTenantId()
                .processInstanceBusinessKey(businessKey).setVariables(JsonValues.plain(values)).setVariable("county", county)
                .correlateStartMessage().getId());
    }

    @Override
    public boolean send(String message, String businessKey, Map<String, Object> values) {
        return send(message, businessKey, Map.of(), values);
    }

    @Override
    public boolean send(String message, String businessKey, Map<String, Object> where, Map<String, Object> values) {
        return asSystem(() -> {
            ExecutionQuery query = engine.getRuntimeService().createExecutionQuery()
                    .messageEventSubscriptionName(message).processInstanceBusinessKey(businessKey);
            where.forEach(query::processVariableValueEquals);
            List<Execution> waiting = query.list();
            if (waiting.isEmpty()) {
                return false;
            }
            if (waiting.size() > 1) {
                throw new IllegalStateException(waiting.size() + " wait for " + message + " in " + businessKey + "; it is meant for one");
            }
            engine.getRuntimeService().messageEventReceived(message, waiting.get(0).getId(), JsonValues.plain(values));
            return true;
        });
    }

    @Override
    public int tell(String definitionKey, String businessKey, Map<String, Object> where, Map<String, Object> values) {
        return asSystem(() -> {
            ProcessInstanceQuery query = engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey(definitionKey)
                    .processInstanceBusinessKey(businessKey);
            where.forEach(query::variableValueEquals);
            List<ProcessInstance> running = query.list();
            running.forEach(instance -> engine.getRuntimeService().setVariables(instance.getId(), JsonValues.plain(values)));
            return running.size();
        });
    }

    @Override
    public boolean amendTask(String taskKey, String instanceId, String local, UnaryOperator<JsonNode> change) {
        return asSystem(() -> {
            List<Task> open = engine.getTaskService().createTaskQuery().processInstanceId(instanceId).taskDefinitionKey(taskKey).list();
            open.forEach(task -> {
                JsonNode before = JsonValues.read(engine.getTaskService().getVariable(task.getId(), local));
                engine.getTaskService().setVariableLocal(task.getId(), local, JsonValues.write(change.apply(before)));
            });
            return !open.isEmpty();
        });
    }

    @Override
    public boolean moveTimer(String businessKey, Map<String, Object> having, String timerActivityId, Instant to) {
        return asSystem(() -> {
            Timers timers = new Timers(engine);
            return instances(businessKey, having).stream().map(id -> timers.move(id, timerActivityId, to)).reduce(false, Boolean::logicalOr);
        });
    }

    @Override
    public int moveTimerOfCycle(String cycle, String definitionKey, String timerActivityId, Instant to) {
        return asSystem(() -> {
            Timers timers = new Timers(engine);
            return (int) engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey(definitionKey)
                    .variableValueEquals("cycle", cycle).list().stream()
                    .filter(instance -> timers.move(instance.getId(), timerActivityId, to)).count();
        });
    }

    @Override
    public boolean show(String businessKey, String taskKey, Map<String, Object> locals) {
        return asSystem(() -> {
            List<Task> open = engine.getTaskService().createTaskQuery().processInstanceBusinessKey(businessKey).taskDefinitionKey(taskKey).list();
            open.forEach(task -> engine.getTaskService().setVariablesLocal(task.getId(), JsonValues.plain(locals)));
            return !open.isEmpty();
        });
    }

    @Override
    public boolean moveDue(String businessKey, Map<String, Object> having, String taskKey, LocalDate to) {
        return asSystem(() -> {
            List<Task> tasks = instances(businessKey, having).stream().flatMap(id -> engine.getTaskService().createTaskQuery()
                    .processInstanceId(id).taskDefinitionKey(taskKey).list().stream()).toList();
            tasks.forEach(task -> due(task, to));
            return !tasks.isEmpty();
        });
    }

    @Override
    public int moveDueOfCycle(String cycle, String taskKey, LocalDate to) {
        return asSystem(() -> {
            List<Task> tasks = engine.getTaskService().createTaskQuery().taskDefinitionKey(taskKey).processVariableValueEquals("cycle", cycle).list();
            tasks.forEach(task -> due(task, to));
            return tasks.size();
        });
    }

    private void due(Task task, LocalDate to) {
        times.set(task, to);
        engine.getTaskService().saveTask(task);
    }

    @Override
    public boolean change(String businessKey, Map<String, Object> having, Map<String, Object> values) {
        return asSystem(() -> {
            List<String> instances = instances(businessKey, having);
            instances.forEach(id -> engine.getRuntimeService().setVariables(id, JsonValues.plain(values)));
            return !instances.isEmpty();
        });
    }

    @Override
    public boolean handOver(String businessKey, String taskKey, String from, String to) {
        return asSystem(() -> {
            List<Task> open = instances(businessKey, Map.of()).stream().flatMap(id -> engine.getTaskService().createTaskQuery()
                    .processInstanceId(id).taskDefinitionKey(taskKey).list().stream()).toList();
            open.forEach(task -> {
                engine.getTaskService().deleteCandidateGroup(task.getId(), from);
                engine.getTaskService().addCandidateGroup(task.getId(), to);
                engine.getTaskService().setAssignee(task.getId(), null);
                close(task.getId(), from, task.getAssignee());
            });
            return !open.isEmpty();
        });
    }

    /** The engine opens a task to its candidates and its assignee, and leaves it open to those that are no longer so. */
    private void close(String task, String group, String person) {
        engine.getAuthorizationService().createAuthorizationQuery().resourceType(Resources.TASK).resourceId(task).list().stream()
                .filter(right -> group.equals(right.getGroupId()) || person != null && person.equals(right.getUserId()))
                .forEach(right -> engine.getAuthorizationService().deleteAuthorization(right.getId()));
    }

    private List<String> instances(String businessKey, Map<String, Object> having) {
        ProcessInstanceQuery query = engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(businessKey);
        having.forEach((name, value) -> query.variableValueEquals(name, JsonValues.plain(value)));
        return query.list().stream().map(ProcessInstance::getId).toList();
    }

    private <T> T asSystem(Supplier<T> work) {
        Authentication person = engine.getIdentityService().getCurrentAuthentication();
        engine.getIdentityService().clearAuthentication();
        try {
            return work.get();
        } finally {
            if (person != null) {
                engine.getIdentityService().setAuthentication(person.getUserId(), person.getGroupIds(), person.getTenantIds());
            }
        }
    }
}
