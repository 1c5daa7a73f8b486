package no.arshjul.engine.door;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Switches on what the engine has for keeping people apart, all of which is off by default. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class DoorPlugin extends AbstractProcessEnginePlugin {

    private final CountyOfInstance counties;

    DoorPlugin(CountyOfInstance counties) {
        this.counties = counties;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setAuthorizationEnabled(true);
        engine.setTenantCheckEnabled(true);
        engine.setTenantIdProvider(counties);
        engine.setAdminGroups(List.of(Person.ADMINISTRATORS));
        engine.setGeneralResourceWhitelistPattern("[a-zA-Z0-9-]+");
        engine.setDefaultUserPermissionNameForTask("UPDATE");
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
    }
}
