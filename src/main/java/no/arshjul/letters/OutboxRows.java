package no.arshjul.letters;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a row of the outbox as the mail it is. */
@Component
class OutboxRows {

    private final JdbcClient jdbc;
    private final Documents documents;
    private final FileNames names;
    private final Parties parties;

    OutboxRows(JdbcClient jdbc, Documents documents, FileNames names, Parties parties) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.names = names;
        this.parties = parties;
    }

    Mail mail(long id) {
        return jdbc.sql("select county, recipient, subject, body, document, created_at from outbox where id = ?").param(id).query((row, n) -> {
            DocumentRow document = row.getObject("document", UUID.class) == null ? null
                    : documents.find(row.getObject("document", UUID.class)).orElseThrow();
            return new Mail(id, row.getTimestamp("created_at").toInstant(), parties.office(row.getString("county")),
                    row.getString("recipient"), row.getString("subject"), row.getString("body"),
                    document == null ? null : names.of(document), document == null ? null : document.mediaType(),
                    document == null ? null : documents.content(document.id()));
        }).single();
    }
}
