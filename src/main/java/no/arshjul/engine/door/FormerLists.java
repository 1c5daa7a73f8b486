package no.arshjul.engine.door;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/**
 * The five lists of earlier versions, known by their names and by showing just what they showed. They make room for the new ones.
 * One that an administrator has changed stays beside them, as it is.
 */
@Component
class FormerLists {

    private static final Set<String> NAMES = Set.of("Å gjøre", "Mine oppgaver", "Gruppenes oppgaver", "Forfalt", "Alle");
    private static final List<String> SHOWN = List.of("caseNumber", "ownerName", "title", "regionName");

    private final FilterService filters;
    private final AuthorizationService authorizations;

    FormerLists(FilterService filters, AuthorizationService authorizations) {
        this.filters = filters;
        this.authorizations = authorizations;
    }

    void takeOver() {
        filters.createTaskFilterQuery().list().stream().filter(filter -> NAMES.contains(filter.getName()))
                .filter(filter -> isFormer(filter.getProperties())).forEach(filter -> remove(filter.getId()));
    }

    private static boolean isFormer(Map<String, Object> properties) {
        return properties != null && !properties.containsKey("arshjul") && !properties.containsKey("color")
                && properties.get("variables") instanceof List<?> shown
                && shown.stream().map(one -> one instanceof Map<?, ?> entry ? entry.get("name") : null).toList().equals(SHOWN);
    }

    private void remove(String filter) {
        filters.deleteFilter(filter);
        authorizations.createAuthorizationQuery().resourceType(Resources.FILTER).resourceId(filter).list()
                .forEach(right -> authorizations.deleteAuthorization(right.getId()));
    }
}
