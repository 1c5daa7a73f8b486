package no.arshjul.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;

/** One PostgreSQL for all tests of this JVM, in the machine's directory for temporary files. */
public final class TestServer {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();
    private static volatile boolean usedByAnApplication;

    private TestServer() {
    }

    /** @return the JDBC URL, with its user, of a new and empty database */
    public static String freshDatabase() {
        String name = "house_" + DATABASES.incrementAndGet();
        try (Connection connection = SERVER.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return SERVER.getJdbcUrl("postgres", name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As {@link #freshDatabase}, for an application in this JVM. */
    static String freshDatabaseOfAnApplication() {
        usedByAnApplication = true;
        return freshDatabase();
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
