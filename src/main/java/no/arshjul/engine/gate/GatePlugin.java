package no.arshjul.engine.gate;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Closes the engine: a diagram orders steps, people and deadlines, and is no way to run code. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class GatePlugin extends AbstractProcessEnginePlugin {

    private static final String FEEL = "feel";

    private final Reachable reachable;

    public GatePlugin(BeanFactory beans) {
        this.reachable = new Reachable(beans);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new GuardedExpressions(reachable));
        engine.setScriptFactory(new NoScripts());
        engine.setScriptEngineResolver(new NoScriptEngines());
        engine.setArtifactFactory(new NoClasses());
        engine.setBpmnParseFactory(GuardedParse::new);
        engine.setCmmnEnabled(false);
        engine.setEnforceHistoryTimeToLive(true);
        engine.setDefaultSerializationFormat("application/json");
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDmnEngineConfiguration(feelOnly());
        List<Deployer> before = new ArrayList<>(engine.getCustomPreDeployers() == null ? List.of() : engine.getCustomPreDeployers());
        before.add(0, new ModelGate(reachable));
        engine.setCustomPreDeployers(before);
    }

    private static DefaultDmnEngineConfiguration feelOnly() {
        DefaultDmnEngineConfiguration tables = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        tables.setDefaultInputExpressionExpressionLanguage(FEEL);
        tables.setDefaultInputEntryExpressionLanguage(FEEL);
        tables.setDefaultOutputEntryExpressionLanguage(FEEL);
        tables.setDefaultLiteralExpressionLanguage(FEEL);
        return tables;
    }
}
