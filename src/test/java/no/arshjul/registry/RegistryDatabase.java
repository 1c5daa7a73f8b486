package no.arshjul.registry;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import no.arshjul.start.EmbeddedDefault;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A real PostgreSQL with the house's tables, without the engine's. Each database is the caller's own. */
final class RegistryDatabase {

    private static final EmbeddedPostgres SERVER = start();
    private static final String SEEDED = create("template1");
    private static int databases;

    static {
        var database = database(SEEDED);
        migrate(database);
        load(database, true);
        database.destroy();  // a template that somebody is connected to can't be copied
    }

    private RegistryDatabase() {
    }

    /** With the seeds of the embedded default. */
    static JdbcClient seeded() {
        return JdbcClient.create(database(create(SEEDED)));
    }

    /** With the seeds of a server of one's own: nothing that is example data. */
    static JdbcClient withoutExamples() {
        var database = database(create("template1"));
        migrate(database);
        load(database, false);
        return JdbcClient.create(database);
    }

    /** Starts once more on the same database. */
    static void load(JdbcClient jdbc) {
        new SeedLoader(jdbc, new EmbeddedDefault(true)).run(null);
    }

    private static void load(SingleConnectionDataSource database, boolean examples) {
        new TransactionTemplate(new DataSourceTransactionManager(database)).executeWithoutResult(
                status -> new SeedLoader(JdbcClient.create(database), new EmbeddedDefault(examples)).run(null));
    }

    private static void migrate(SingleConnectionDataSource database) {
        Flyway.configure().dataSource(database).load().migrate();
    }

    private static SingleConnectionDataSource database(String name) {
        return new SingleConnectionDataSource(SERVER.getJdbcUrl("postgres", name), true);
    }

    private static synchronized String create(String template) {
        String name = "registry" + ++databases;
        JdbcClient.create(SERVER.getPostgresDatabase()).sql("create database " + name + " template " + template).update();
        return name;
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
