package no.arshjul.engine.door;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The lists of tasks that stand ready in Tasklist. Each shows only what the engine lets its reader see. */
@Component
class TaskLists {

    /** What tells one task from another on its card, as far as the task knows it. */
    private static final List<Map<String, String>> SHOWN = List.of(
            Map.of("name", "caseNumber", "label", "Saksnummer"), Map.of("name", "ownerName", "label", "Eier"),
            Map.of("name", "title", "label", "Tiltak"), Map.of("name", "regionName", "label", "Region"));

    private final FilterService filters;
    private final TaskService tasks;
    private final Authorisations authorisations;

    TaskLists(FilterService filters, TaskService tasks, Authorisations authorisations) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorisations = authorisations;
    }

    void setUp() {
        list("Å gjøre", -10, tasks.createTaskQuery().or().taskAssigneeExpression("${currentUser()}")
                .taskCandidateGroupInExpression("${currentUserGroups()}").endOr());
        list("Mine oppgaver", 0, tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        list("Gruppenes oppgaver", 10,
                tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}").taskUnassigned());
        list("Forfalt", 20, tasks.createTaskQuery().dueBeforeExpression("${now()}"));
        list("Alle", 30, tasks.createTaskQuery());
    }

    private void list(String name, int priority, TaskQuery query) {
        if (filters.createFilterQuery().filterName(name).count() > 0) {
            return;
        }
        Filter filter = filters.newTaskFilter(name);
        filter.setQuery(query.orderByDueDate().asc());
        filter.setProperties(Map.of("priority", priority, "refresh", true, "showUndefinedVariable", false,
                "variables", SHOWN));
        authorisations.everybodyReads(filters.saveFilter(filter).getId());
    }
}
