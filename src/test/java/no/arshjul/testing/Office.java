package no.arshjul.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import no.arshjul.language.InWords;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;

/**
 * Steps through a diagram as its people would: each act is done as a named person, through the engine's own services and so through
 * the form contract and the rooms' rules. The job executor is off in such tests: {@link #work()} does what it would do, timers apart.
 */
public final class Office {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ProcessEngine engine;

    public Office(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Ends whatever other tests have left running in the same application, so that a person's lists hold this test's work only. */
    public Office alone() {
        List<String> running = engine.getRuntimeService().createProcessInstanceQuery().rootProcessInstances().list().stream()
                .map(ProcessInstance::getId).toList();
        engine.getRuntimeService().deleteProcessInstances(running, "another test's", true, true, false);
        return this;
    }

    /** Starts a process by its start form, and does the work that follows. @return the business key that the process gave itself */
    public String start(String person, String definition, Map<String, Object> form) {
        String id = as(person, () -> engine.getRuntimeService().startProcessInstanceByKey(definition, typed(form))).getId();
        ProcessInstance instance = engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(id).singleResult();
        work();
        return instance == null ? null : instance.getBusinessKey();
    }

    /** The one open task of this kind in the instances with this business key. */
    public Task task(String definition, String businessKey) {
        List<Task> open = tasks(definition, businessKey);
        if (open.size() != 1) {
            throw new AssertionError(open.size() + " open tasks " + definition + " in " + businessKey + "; open there: "
                    + engine.getTaskService().createTaskQuery().processInstanceBusinessKey(businessKey).list().stream()
                            .map(Task::getTaskDefinitionKey).toList());
        }
        return open.get(0);
    }

    /** Whether the task is for a group that the person is in. */
    public boolean isFor(String person, String task) {
        List<String> groups = engine.getIdentityService().createGroupQuery().groupMember(person).list().stream().map(Group::getId).toList();
        return engine.getTaskService().getIdentityLinksForTask(task).stream().anyMatch(link -> groups.contains(link.getGroupId()));
    }

    public boolean open(String task) {
        return engine.getTaskService().createTaskQuery().taskId(task).count() == 1;
    }

    public List<Task> tasks(String definition, String businessKey) {
        return engine.getTaskService().createTaskQuery().taskDefinitionKey(definition).processInstanceBusinessKeyLike(businessKey).list();
    }

    /** Completes the task as this person, who must be one of those it is for, and does the work that follows. */
    public void complete(String person, Task task, Map<String, Object> form) {
        completeOnly(person, task, form);
        work();
    }

    /** As {@link #complete}, in the caller's transaction when there is one, and without the work that follows. */
    public void completeOnly(String person, Task task, Map<String, Object> form) {
        as(person, () -> {
            engine.getTaskService().complete(task.getId(), typed(form));
            return null;
        });
    }

    public void complete(String person, String definition, String businessKey, Map<String, Object> form) {
        complete(person, task(definition, businessKey), form);
    }

    /** A Json variable that the task carries. */
    public JsonNode json(Task task, String name) {
        Object value = engine.getTaskService().getVariable(task.getId(), name);
        return value == null ? null : InWords.of(read(value.toString()));
    }

    /** The rows that the task carries, as maps to be filled and sent back. */
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> lines(Task task) {
        return JSON.convertValue(json(task, "lines"), List.class);
    }

    public Object variable(Task task, String name) {
        Object value = engine.getTaskService().getVariable(task.getId(), name);
        return value instanceof String text ? InWords.of(text) : value;
    }

    /** Does everything that is asynchronous and not a timer, until nothing is left. */
    public void work() {
        List<Job> due;
        do {
            due = engine.getManagementService().createJobQuery().messages().withRetriesLeft().list();
            due.stream().map(Job::getId).forEach(this::execute);
        } while (!due.isEmpty());
    }

    /** Fires the timer of this element in the instance with this business key, whatever its date. */
    public void fire(String element, String businessKey) {
        execute(timer(element, businessKey).getId());
        work();
    }

    public boolean waitsFor(String element, String businessKey) {
        return !timers(element, businessKey).isEmpty();
    }

    public Job timer(String element, String businessKey) {
        List<Job> found = timers(element, businessKey);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " timers at " + element + " in " + businessKey);
        }
        return found.get(0);
    }

    /** Whether the element was passed in an instance with this business key. */
    public boolean passed(String element, String businessKey) {
        return engine.getHistoryService().createHistoricActivityInstanceQuery().activityId(element).finished().list().stream()
                .anyMatch(step -> businessKey.equals(engine.getHistoryService().createHistoricProcessInstanceQuery()
                        .processInstanceId(step.getProcessInstanceId()).singleResult().getBusinessKey()));
    }

    public boolean ended(String businessKey) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(businessKey).count() == 0;
    }

    /** Adds a person to a county's people; the name is the user id. */
    public void hire(String person, String county, String... groups) {
        var identities = engine.getIdentityService();
        if (identities.createUserQuery().userId(person).count() == 0) {
            User user = identities.newUser(person);
            user.setFirstName(person);
            user.setLastName(person);
            user.setEmail(person + "@arshjul.example");
            user.setPassword(person);
            identities.saveUser(user);
            identities.createTenantUserMembership(county, person);
            List.of(groups).forEach(group -> identities.createMembership(person, group));
        }
    }

    public <T> T as(String person, Supplier<T> act) {
        List<String> groups = engine.getIdentityService().createGroupQuery().groupMember(person).list().stream().map(Group::getId).toList();
        List<String> counties = engine.getIdentityService().createTenantQuery().userMember(person).list().stream().map(Tenant::getId).toList();
        engine.getIdentityService().setAuthentication(person, groups, counties);
        try {
            return act.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private void execute(String job) {
        if (engine.getManagementService().createJobQuery().jobId(job).count() > 0) {
            engine.getManagementService().executeJob(job);
        }
    }

    private List<Job> timers(String element, String businessKey) {
        List<String> definitions = engine.getManagementService().createJobDefinitionQuery().activityIdIn(element).list().stream()
                .map(JobDefinition::getId).toList();
        List<String> instances = engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream()
                .map(ProcessInstance::getId).toList();
        return engine.getManagementService().createJobQuery().timers().list().stream()
                .filter(job -> definitions.contains(((JobEntity) job).getJobDefinitionId()) && instances.contains(job.getProcessInstanceId()))
                .toList();
    }

    /** The form as the engine takes it: lists as Json. */
    public static Map<String, Object> typed(Map<String, Object> form) {
        return form.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> typed(entry.getValue())));
    }

    private static Object typed(Object value) {
        return value instanceof List<?> || value instanceof Map<?, ?> ? SpinValues.jsonValue(JSON.valueToTree(value).toString()).create() : value;
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }
}
