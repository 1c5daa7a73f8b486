package no.arshjul.registry;

import no.arshjul.start.EmbeddedDefault;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads {@code seeds/} at start, each county once: a county that is there already is left as its people have made it.
 * After the diagrams (50) and before the people (200). What is marked as example data is loaded on the embedded default only.
 */
@Component
@Order(100)
class SeedLoader implements ApplicationRunner {

    private final JdbcClient jdbc;
    private final boolean examples;

    SeedLoader(JdbcClient jdbc, EmbeddedDefault embeddedDefault) {
        this.jdbc = jdbc;
        this.examples = embeddedDefault.on();
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        Seeds seeds = new Seeds(jdbc, examples);
        SeedFile.rows("legal-references.csv").forEach(seeds::legalReference);
        SeedFile.rows("document-access.csv").forEach(seeds::documentAccess);
        SeedFile.rows("counties.csv").stream().filter(seeds::isNew).forEach(seeds::load);
    }
}
