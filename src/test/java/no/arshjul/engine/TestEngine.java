package no.arshjul.engine;

import java.util.List;
import no.arshjul.engine.gate.GatePlugin;
import no.arshjul.testing.TestServer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.springframework.beans.factory.BeanFactory;

/** The closed engine by itself, on a real PostgreSQL, for tests of the engine's room. */
public final class TestEngine {

    private TestEngine() {
    }

    /** @param beans what diagrams may find by name */
    public static ProcessEngine start(String name, BeanFactory beans) {
        ProcessEngineConfigurationImpl engine = (ProcessEngineConfigurationImpl) ProcessEngineConfiguration.createStandaloneProcessEngineConfiguration();
        engine.setProcessEngineName(name);
        engine.setDataSource(TestServer.emptyDatabase());
        engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        engine.setJobExecutorActivate(false);
        engine.setMetricsEnabled(false);
        engine.setEnableCmdExceptionLogging(false);
        engine.setProcessEnginePlugins(List.of(new GatePlugin(beans), new SpinProcessEnginePlugin()));
        return engine.buildProcessEngine();
    }
}
