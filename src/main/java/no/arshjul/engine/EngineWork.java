package no.arshjul.engine;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.arshjul.flow.OpenWork;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A cycle's open tasks, found by the business keys of its instances. */
@Component
class EngineWork implements OpenWork {

    private final ProcessEngine engine;

    EngineWork(@Lazy ProcessEngine engine) {
        this.engine = engine;
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

    private List<Waiting> waiting(String county, String cycle) {
        List<Task> tasks = engine.getTaskService().createTaskQuery().tenantIdIn(county).processInstanceBusinessKeyLike(cycle + "%").list();
        Map<String, String> keys = businessKeys(tasks.stream().map(Task::getProcessInstanceId).collect(Collectors.toCollection(HashSet::new)));
        // The cycle itself, what lies under it, and its cases; a second call's key only begins like the first one's.
        Pattern ofTheCycle = Pattern.compile(Pattern.quote(cycle) + "(/.*|-[0-9]+)?");
        return tasks.stream().filter(task -> keys.containsKey(task.getProcessInstanceId()))
                .map(task -> new Waiting(task.getTaskDefinitionKey(), keys.get(task.getProcessInstanceId()),
                        task.getDueDate() == null ? null : task.getDueDate().toInstant()))
                .filter(waiting -> ofTheCycle.matcher(waiting.businessKey()).matches())
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
