package no.arshjul.letters;

import java.util.List;
import java.util.Set;
import no.arshjul.flow.CurrentPerson;
import no.arshjul.registry.Registry;
import no.arshjul.registry.SeedFile;
import no.arshjul.testing.RoomHouse;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The room by itself on a real PostgreSQL, with a clock and a reader that a test can move. */
@TestConfiguration
@Import(Registry.class)
@ComponentScan({"no.arshjul.letters", "no.arshjul.language"})
class LettersHouse extends RoomHouse {

    /** Where the tests of the room begin: half past midnight in Norway, and the day before elsewhere. */
    static final String FIRST_OF_MAY = "2027-05-01T00:30";

    LettersHouse() {
        super(FIRST_OF_MAY);
    }

    @Override
    protected void fill(JdbcClient jdbc) {
        jdbc.sql("""
                insert into organisation values
                  ('944073787', 'Haugesund kommune', 'municipality', 'nb', 'post@haugesund.example', null, true),
                  ('971564679', 'Universitetet i Stavanger', 'university', 'nb', 'post@uis.example', null, true)""").update();
        SeedFile.rows("legal-references.csv").forEach(row -> jdbc.sql("insert into legal_reference values (?, ?::date, nullif(?, '')::date, ?, ?, ?)")
                .params(List.copyOf(row.values())).update());
        SeedFile.rows("document-access.csv").forEach(row -> jdbc.sql("insert into document_access values (?, ?::date, nullif(?, '')::date, ?, ?, ?)")
                .params(List.copyOf(row.values())).update());
    }

    @Bean
    Reader reader() {
        return new Reader();
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
