package no.arshjul.start;

import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Version 1 of the schema: the engine's tables, by the scripts of the engine's own jar, so that Flyway has the whole
 * schema and the engine only checks that its version is right. A newer engine comes with its upgrade script as a
 * migration of its own; this one stays as it ran on installations of old, since it runs on new ones with the newer scripts.
 */
@Component
class EngineSchema implements JavaMigration {

    private static final List<String> PARTS =
            List.of("engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("1");
    }

    @Override
    public String getDescription() {
        return "engine schema";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        for (String part : PARTS) {
            ScriptUtils.executeSqlScript(context.getConnection(),
                    new ClassPathResource("org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql"));
        }
    }
}
