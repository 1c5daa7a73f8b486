package no.arshjul.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One PostgreSQL for all tests of this JVM, in the machine's directory for temporary files. */
public final class TestServer {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();
    private static volatile boolean usedByAnApplication;

    private TestServer() {
    }

    /** @return the JDBC URL, with its user, of a new and empty database */
    public static String freshDatabase() {
        return url(copyOf("template1"));
    }

    /** As {@link #freshDatabase}, for an application in this JVM. */
    public static String freshDatabaseOfAnApplication() {
        usedByAnApplication = true;
        return freshDatabase();
    }

    /** A new database with the house's tables, without the engine's. */
    public static DataSource migratedDatabase() {
        return source(migrated());
    }

    /** The name of a new database with the house's tables, without the engine's. */
    public static String migrated() {
        return copyOf(Migrated.NAME);
    }

    /** A new and empty database. */
    public static DataSource emptyDatabase() {
        return source(copyOf("template1"));
    }

    /** @param template of which the new database is a copy; nobody may be connected to it @return the new one's name */
    public static String copyOf(String template) {
        String name = "house_" + DATABASES.incrementAndGet();
        JdbcClient.create(SERVER.getPostgresDatabase()).sql("create database " + name + " template " + template).update();
        return name;
    }

    private static DataSource source(String name) {
        return SERVER.getDatabase("postgres", name);
    }

    /** With its user. */
    public static String url(String name) {
        return SERVER.getJdbcUrl("postgres", name);
    }

    /** Made when it is first asked for. */
    private static final class Migrated {

        private static final String NAME = copyOf("template1");

        static {
            Flyway.configure().dataSource(source(NAME)).locations("classpath:db/migration").load().migrate();
        }
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setRegisterShutdownHook(false)
                    .setServerConfig("max_connections", "300")
                    .start();
            stopAtTheEnd(server);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After the applications of the tests are closed, since they still talk to it; or when there were none, with the JVM. */
    private static void stopAtTheEnd(EmbeddedPostgres server) {
        SpringApplication.getShutdownHandlers().add(() -> stop(server));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!usedByAnApplication) {
                stop(server);
            }
        }));
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
