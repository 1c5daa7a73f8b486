package no.arshjul.engine.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * Keeps the ready lists in the engine. A list that nobody has changed follows a newer version of the house; one that an administrator
 * has changed stays as it is. Each shows only what the engine lets its reader see.
 */
@Component
class TaskLists {

    /** What the house wrote last, so that a change by hand is known from one of its own. */
    private static final String WRITTEN = "arshjulWritten";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FilterService filters;
    private final TaskService tasks;
    private final Authorisations authorisations;
    private final ReadyLists lists;
    private final FormerLists former;

    TaskLists(FilterService filters, TaskService tasks, Authorisations authorisations, ReadyLists lists, FormerLists former) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorisations = authorisations;
        this.lists = lists;
        this.former = former;
    }

    void setUp() {
        former.takeOver();
        Map<String, Filter> there = known();
        lists.all().forEach(list -> authorisations.read(keep(list, there.get(list.key())), list.readers()));
    }

    /** The house's own lists that are there, by key. */
    Map<String, Filter> known() {
        Map<String, Filter> known = new HashMap<>();
        filters.createTaskFilterQuery().list().stream().filter(filter -> filter.getProperties() != null)
                .filter(filter -> filter.getProperties().get("arshjul") instanceof String)
                .forEach(filter -> known.put((String) filter.getProperties().get("arshjul"), filter));
        return known;
    }

    /** Makes or renews one list. @return the filter's id */
    String keep(ReadyList list, Filter found) {
        Filter filter = found == null ? filters.newTaskFilter(list.name()) : found;
        String wanted = text(list.name(), query(list), list.properties());
        if (found != null && (isChangedByHand(found) || wanted.equals(found.getProperties().get(WRITTEN)))) {
            return found.getId();
        }
        filter.setName(list.name());
        filter.setQuery(query(list));
        Map<String, Object> properties = list.properties();
        properties.put(WRITTEN, wanted);
        filter.setProperties(properties);
        return filters.saveFilter(filter).getId();
    }

    void remove(Filter filter) {
        filters.deleteFilter(filter.getId());
    }

    private static boolean isChangedByHand(Filter filter) {
        Map<String, Object> properties = new HashMap<>(filter.getProperties());
        Object written = properties.remove(WRITTEN);
        return !text(filter.getName(), filter.getQuery(), properties).equals(written);
    }

    private TaskQuery query(ReadyList list) {
        TaskQuery query = tasks.createTaskQuery();
        list.asks().accept(query);
        return query.orderByDueDate().asc().orderByTaskPriority().desc();
    }

    /** Name, question and properties in one comparable text. */
    static String text(String name, org.camunda.bpm.engine.query.Query<?, ?> query, Map<String, Object> properties) {
        FilterEntity asked = new FilterEntity("Task");
        asked.setQuery(query);
        try {
            List<String> parts = new ArrayList<>(List.of(name, asked.getQueryInternal()));
            parts.add(JSON.writer().with(com.fasterxml.jackson.databind.SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).writeValueAsString(properties));
            return Integer.toHexString(String.join("\n", parts).hashCode());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
