package no.arshjul.engine;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.arshjul.flow.OpenWork;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A cycle's open tasks, found by the business keys of its instances. */
@Component
class EngineWork implements OpenWork {

    private final ProcessEngine engine;
    private final JdbcClient jdbc;
    private final EngineTasks tasks;

    EngineWork(@Lazy ProcessEngine engine, JdbcClient jdbc, EngineTasks tasks) {
        this.engine = engine;
        this.jdbc = jdbc;
        this.tasks = tasks;
    }

    @Override
    public List<Waiting> of(String county, String cycle) {
        Authentication asking = engine.getIdentityService().getCurrentAuthentication();
        engine.getIdentityService().clearAuthentication();
        try {
            return waiting(county, cycle);
        } finally {
            if (asking != null) {
                engine.getIdentityService().setAuthentication(asking.getUserId(), asking.getGroupIds(), asking.getTenantIds());
            }
        }
    }

    @Override
    public List<Task> ofCounty(String county) {
        return tasks.of(county);
    }

    private List<Waiting> waiting(String county, String cycle) {
        List<org.camunda.bpm.engine.task.Task> open = engine.getTaskService().createTaskQuery().tenantIdIn(county).processInstanceBusinessKeyLike(cycle.replaceAll("-[A-Z]$", "") + "%").list();
        Map<String, String> keys = businessKeys(open.stream().map(org.camunda.bpm.engine.task.Task::getProcessInstanceId).collect(Collectors.toCollection(HashSet::new)));
        // The cycle itself, what lies under it, and its cases: all calls of a year number theirs in one series.
        Set<String> cases = jdbc.sql("select case_number from needs_report where cycle = ?").param(cycle).query(String.class).set();
        return open.stream().filter(task -> keys.containsKey(task.getProcessInstanceId()))
                .map(task -> new Waiting(task.getTaskDefinitionKey(), keys.get(task.getProcessInstanceId()),
                        task.getDueDate() == null ? null : task.getDueDate().toInstant()))
                .filter(waiting -> waiting.businessKey().equals(cycle) || waiting.businessKey().startsWith(cycle + "/")
                        || cases.contains(waiting.businessKey()))
                .sorted(Comparator.comparing(Waiting::businessKey).thenComparing(Waiting::task)).toList();
    }

    private Map<String, String> businessKeys(Set<String> instances) {
        Map<String, String> keys = new HashMap<>();
        if (!instances.isEmpty()) {
            for (ProcessInstance instance : engine.getRuntimeService().createProcessInstanceQuery().processInstanceIds(instances).list()) {
                keys.put(instance.getId(), instance.getBusinessKey());
            }
        }
        return keys;
    }
}
