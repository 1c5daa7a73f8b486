package no.arshjul.letters;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import no.arshjul.flow.CurrentPerson;
import no.arshjul.registry.Registry;
import no.arshjul.registry.SeedFile;
import org.flywaydb.core.Flyway;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The room by itself on a real PostgreSQL, with a clock and a reader that a test can move. */
@TestConfiguration
@Import(Registry.class)
@ComponentScan({"no.arshjul.letters", "no.arshjul.language"})
class LettersHouse {

    @Bean
    EmbeddedPostgres postgres() throws IOException {
        return EmbeddedPostgres.start();
    }

    @Bean
    DataSource dataSource(EmbeddedPostgres postgres) {
        DataSource source = postgres.getPostgresDatabase();
        Flyway.configure().dataSource(source).locations("classpath:db/migration").load().migrate();
        JdbcClient jdbc = JdbcClient.create(source);
        jdbc.sql("""
                insert into county values
                  ('rogaland', 'Rogaland', 'Statsforvalteren i Rogaland', 'Statsforvaltaren i Rogaland', 'nb', true, '86011117947'),
                  ('vestland', 'Vestland', 'Statsforvalteren i Vestland', 'Statsforvaltaren i Vestland', 'nn', true, '86011117947')
                on conflict do nothing""").update();
        jdbc.sql("""
                insert into organisation values
                  ('944073787', 'Haugesund kommune', 'municipality', 'nb', 'post@haugesund.example', null, true),
                  ('971564679', 'Universitetet i Stavanger', 'university', 'nb', 'post@uis.example', null, true)
                on conflict do nothing""").update();
        SeedFile.rows("legal-references.csv").forEach(row -> jdbc.sql("""
                insert into legal_reference values (?, ?::date, nullif(?, '')::date, ?, ?, ?) on conflict do nothing""")
                .params(List.copyOf(row.values())).update());
        SeedFile.rows("document-access.csv").forEach(row -> jdbc.sql("""
                insert into document_access values (?, ?::date, nullif(?, '')::date, ?, ?, ?) on conflict do nothing""")
                .params(List.copyOf(row.values())).update());
        return source;
    }

    @Bean
    PlatformTransactionManager transactions(DataSource source) {
        return new JdbcTransactionManager(source);
    }

    @Bean
    JdbcClient jdbcClient(DataSource source) {
        return JdbcClient.create(source);
    }

    @Bean
    MovableClock clock() {
        return new MovableClock();
    }

    @Bean
    Reader reader() {
        return new Reader();
    }

    static class MovableClock extends Clock {
        private static final Instant FIRST_OF_MAY = Instant.parse("2027-04-30T22:30:00Z");
        Instant now = FIRST_OF_MAY;

        /** For whoever comes next: the test classes of the room share one clock. */
        void back() {
            now = FIRST_OF_MAY;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }

    static class Reader implements CurrentPerson {
        String id;
        Set<String> groups = Set.of();
        Set<String> counties = Set.of();

        @Override
        public String id() {
            if (id == null) {
                throw new IllegalStateException("Nobody asks");
            }
            return id;
        }

        @Override
        public Set<String> groups() {
            return groups;
        }

        @Override
        public Set<String> counties() {
            return counties;
        }
    }
}
