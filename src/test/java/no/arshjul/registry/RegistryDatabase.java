package no.arshjul.registry;

import no.arshjul.start.EmbeddedDefault;
import no.arshjul.testing.TestServer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A real PostgreSQL with the house's tables, without the engine's. Each database is the caller's own. */
final class RegistryDatabase {

    private static final String SEEDED = TestServer.migrated();

    static {
        var database = database(SEEDED);
        load(database, true);
        database.destroy();  // a template that somebody is connected to can't be copied
    }

    private RegistryDatabase() {
    }

    /** With the seeds of the embedded default. */
    static JdbcClient seeded() {
        return JdbcClient.create(database(TestServer.copyOf(SEEDED)));
    }

    /** With the seeds of a server of one's own: nothing that is example data. */
    static JdbcClient withoutExamples() {
        var database = database(TestServer.migrated());
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

    private static SingleConnectionDataSource database(String name) {
        return new SingleConnectionDataSource(TestServer.url(name), true);
    }
}
