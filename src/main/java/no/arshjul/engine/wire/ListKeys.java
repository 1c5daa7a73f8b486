package no.arshjul.engine.wire;

import java.util.Set;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Which tasks a ready list is about, by their keys: a search by other keys would take their place. */
@Component
class ListKeys {

    private final FilterService filters;

    ListKeys(@Lazy FilterService filters) {
        this.filters = filters;
    }

    /** @param resource {@code filter/{id}/list}; empty for a list of all kinds of tasks, and for anything else */
    Set<String> of(String resource) {
        String id = resource.startsWith("filter/") ? resource.split("/")[1] : null;
        Filter filter = id == null ? null : filters.getFilter(id);
        return filter != null && filter.getQuery() instanceof TaskQueryImpl query && query.getKeys() != null ? Set.of(query.getKeys()) : Set.of();
    }
}
