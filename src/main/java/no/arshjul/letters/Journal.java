package no.arshjul.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.arshjul.language.LanguageForm;
import no.arshjul.registry.DocumentAccess;
import no.arshjul.registry.Registry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All that went in and out in a cycle, day by day, as the public journal shows it: nothing that its rule exempts stands in a title (R16). */
@Component
class Journal {

    private final JdbcClient jdbc;
    private final Words words;
    private final Parties parties;
    private final Registry registry;
    private final List<IncomingPost> incoming;

    Journal(JdbcClient jdbc, Words words, Parties parties, Registry registry, List<IncomingPost> incoming) {
        this.jdbc = jdbc;
        this.words = words;
        this.parties = parties;
        this.registry = registry;
        this.incoming = incoming;
    }

    /** The county whose cycle it is. */
    Optional<String> county(String cycle) {
        return jdbc.sql("select county from cycle where key = ?").param(cycle).query(String.class).optional();
    }

    /** @param form the reader's, for what stands in no document: who the public is, and what a kind is called */
    List<JournalEntry> of(String county, String cycle, LanguageForm form) {
        Stream<JournalEntry> kept = jdbc.sql("""
                select d.id, d.kind, d.case_number, d.title, d.dated, d.sender, o.name as recipient, f.name as received_from, d.access_code, d.legal_basis, d.sha256
                from document d left join organisation o on o.orgnr = d.recipient left join organisation f on f.orgnr = d.received_from
                where d.county = ? and d.cycle = ? order by d.created_at, d.id""").params(county, cycle)
                .query((row, number) -> entry(row, form)).stream();
        Stream<JournalEntry> sent = incoming.stream().flatMap(post -> post.of(cycle).stream()).map(sending -> entry(county, sending, form));
        return Stream.concat(sent, kept).sorted(Comparator.comparing(JournalEntry::date)).toList();
    }

    private JournalEntry entry(ResultSet row, LanguageForm form) throws SQLException {
        String kind = row.getString("kind");
        String sender = row.getString("received_from") != null ? row.getString("received_from") : words.nameOr("journal.sender", kind, form, "");
        String recipient = row.getString("recipient") != null ? row.getString("recipient") : words.nameOr("journal.recipient", kind, form, "");
        return new JournalEntry(row.getObject("dated", LocalDate.class), row.getString("case_number"),
                !sender.isEmpty() ? "in" : recipient.isEmpty() ? "internal" : "out", kind,
                title(kind, row.getString("title"), row.getString("access_code"), form),
                sender.isEmpty() ? row.getString("sender") : sender, sender.isEmpty() ? recipient : row.getString("sender"),
                row.getString("access_code"), row.getString("legal_basis"), row.getObject("id", UUID.class), row.getString("sha256"));
    }

    private JournalEntry entry(String county, IncomingPost.Sending sending, LanguageForm form) {
        DocumentAccess access = registry.documentAccess(sending.kind(), sending.dated()).orElse(Documents.CLOSED);
        String basis = access.code().isEmpty() ? "" : registry.legalReference(access.legalReference(), sending.dated(), form).orElse("");
        String name = words.nameOr("document", sending.kind(), form, sending.kind());
        return new JournalEntry(sending.dated(), sending.caseNumber(), "in", sending.kind(),
                title(sending.kind(), name + ": " + sending.title(), access.code(), form), parties.organisation(sending.sender()),
                parties.office(county, form), access.code(), basis, null, "");
    }

    private String title(String kind, String title, String accessCode, LanguageForm form) {
        return accessCode.isEmpty() ? title : words.nameOr("document", kind, form, kind);
    }
}
