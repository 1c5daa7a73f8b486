package no.arshjul.engine.door;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.arshjul.flow.Refusal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * The county (tenant) that a new instance belongs to. It never starts without one: an instance of no county
 * would be seen by all. A person starts only in a county of their own.
 */
@Component
class CountyOfInstance implements TenantIdProvider {

    private final Counties counties;

    CountyOfInstance(Counties counties) {
        this.counties = counties;
    }

    @Override
    public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
        DelegateExecution caller = context.getSuperExecution();
        if (caller != null && caller.getTenantId() != null) {
            return caller.getTenantId();
        }
        Authentication person = Context.getCommandContext().getAuthentication();
        String county = Stream.of(
                        counties.named(text(context, "county")),
                        counties.ofCycle(text(context, "cycle")),
                        counties.ofCase(text(context, "caseNumber")))
                .flatMap(Optional::stream).findFirst()
                .or(() -> onlyCountyOf(person))
                .orElseThrow(() -> Refused.now(Refusal.of("http.no-county")));
        if (person != null && person.getUserId() != null && !isAdministrator(person) && !countiesOf(person).contains(county)) {
            throw Refused.now(Refusal.of("http.other-county"));
        }
        return county;
    }

    @Override
    public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext context) {
        DelegateExecution from = context.getExecution();
        return Optional.ofNullable(from == null ? null : from.getTenantId())
                .or(() -> onlyCountyOf(Context.getCommandContext().getAuthentication()))
                .orElseThrow(() -> Refused.now(Refusal.of("http.no-county")));
    }

    @Override
    public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
        throw Refused.now(Refusal.of("http.closed"));
    }

    private static String text(TenantIdProviderProcessInstanceContext context, String name) {
        return context.getVariables() != null && context.getVariables().get(name) instanceof String text ? text : null;
    }

    private static Optional<String> onlyCountyOf(Authentication person) {
        List<String> own = countiesOf(person);
        return own.size() == 1 ? Optional.of(own.get(0)) : Optional.empty();
    }

    private static List<String> countiesOf(Authentication person) {
        return person == null || person.getTenantIds() == null ? List.of() : person.getTenantIds();
    }

    private static boolean isAdministrator(Authentication person) {
        return person.getGroupIds() != null && person.getGroupIds().contains(Person.ADMINISTRATORS);
    }
}
