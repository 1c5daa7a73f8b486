package no.arshjul.engine;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import no.arshjul.engine.gate.GatePlugin;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.springframework.beans.factory.BeanFactory;

/** The closed engine by itself, on a real PostgreSQL, for tests of the engine's room. One server for all of them. */
public final class TestEngine {

    private static EmbeddedPostgres server;

    private TestEngine() {
    }

    /** @param beans what diagrams may find by name */
    public static synchronized ProcessEngine start(String name, BeanFactory beans) {
        ProcessEngineConfigurationImpl engine = (ProcessEngineConfigurationImpl) ProcessEngineConfiguration.createStandaloneProcessEngineConfiguration();
        engine.setProcessEngineName(name);
        engine.setDataSource(database(name));
        engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        engine.setJobExecutorActivate(false);
        engine.setMetricsEnabled(false);
        engine.setEnableCmdExceptionLogging(false);
        engine.setProcessEnginePlugins(List.of(new GatePlugin(beans), new SpinProcessEnginePlugin()));
        return engine.buildProcessEngine();
    }

    private static javax.sql.DataSource database(String name) {
        try {
            if (server == null) {
                server = EmbeddedPostgres.start();
            }
            try (var connection = server.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
                statement.execute("create database \"" + name + "\"");
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
            return server.getDatabase("postgres", name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
