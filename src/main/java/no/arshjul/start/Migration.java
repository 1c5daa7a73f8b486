package no.arshjul.start;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/** Brings the schema up to date, and leaves alone one that a newer application has made. */
@Component
class Migration implements FlywayMigrationStrategy {

    @Override
    public void migrate(Flyway flyway) {
        for (MigrationInfo applied : flyway.info().applied()) {
            if (applied.getState().isResolved() || applied.getVersion() == null) {
                continue;
            }
            throw new StartFailure("schema-newer", applied.getVersion(), newestKnown(flyway));
        }
        flyway.migrate();
    }

    private static MigrationVersion newestKnown(Flyway flyway) {
        MigrationVersion newest = MigrationVersion.EMPTY;
        for (MigrationInfo info : flyway.info().all()) {
            if (info.getState().isResolved() && info.getVersion() != null && info.getVersion().compareTo(newest) > 0) {
                newest = info.getVersion();
            }
        }
        return newest;
    }
}
