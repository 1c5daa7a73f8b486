package no.arshjul.registry;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** A real PostgreSQL with the registry's tables and nothing else; each {@link #fresh()} is a database of its own. */
final class RegistryDatabase {

    private static final EmbeddedPostgres SERVER = start();
    private static int databases;

    private RegistryDatabase() {
    }

    static synchronized JdbcClient fresh() {
        String name = "registry" + ++databases;
        JdbcClient.create(SERVER.getPostgresDatabase()).sql("create database " + name).update();
        var database = new SimpleDriverDataSource(new org.postgresql.Driver(), SERVER.getJdbcUrl("postgres", name));
        Flyway.configure().dataSource(database).target("2").load().migrate();
        return JdbcClient.create(database);
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
