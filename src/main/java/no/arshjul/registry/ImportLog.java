package no.arshjul.registry;

import java.time.Clock;
import java.time.ZoneOffset;
import no.arshjul.registry.ImportTable.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every file that was taken in: who, when, what, from where. */
@Component
class ImportLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return the import's number, which rises */
    long add(String what, Import sent, int rows) {
        return jdbc.sql("""
                insert into registry_import (county, what, scheme, source, snapshot, rows, importer, imported_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(sent.county(), what, sent.scheme().isEmpty() ? null : sent.scheme(), sent.source(), sent.snapshot(), rows,
                        sent.importer(), clock.instant().atOffset(ZoneOffset.UTC)).query(Long.class).single();
    }
}
