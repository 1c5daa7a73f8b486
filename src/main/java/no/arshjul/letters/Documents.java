package no.arshjul.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.arshjul.calendar.Norway;
import no.arshjul.language.LanguageForm;
import no.arshjul.registry.DocumentAccess;
import no.arshjul.registry.Registry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All documents in and out, as the public journal wants them: sender, recipient, title, date,
 * access code with its rule, case number and fingerprint (R16).
 */
@Component
public class Documents {

    private static final String ROW = "select id, county, cycle, case_number, kind, language_form, title, recipient, sender, dated,"
            + " media_type, sha256 from document ";

    /** What nobody has assessed is closed. */
    static final DocumentAccess CLOSED = new DocumentAccess("UO", "exempt-unassessed");

    private final JdbcClient jdbc;
    private final Parties parties;
    private final Registry registry;
    private final Clock clock;

    Documents(JdbcClient jdbc, Parties parties, Registry registry, Clock clock) {
        this.jdbc = jdbc;
        this.parties = parties;
        this.registry = registry;
        this.clock = clock;
    }

    /** Stores a document in the transaction at hand, dated today. @return its id, for {@code /documents/{id}} */
    public UUID store(Paper paper) {
        UUID id = UUID.randomUUID();
        LocalDate today = Norway.today(clock);
        DocumentAccess access = registry.documentAccess(paper.kind(), today).orElse(CLOSED);
        jdbc.sql("""
                insert into document (id, county, cycle, case_number, kind, language_form, title, recipient, sender, dated,
                  access_code, legal_basis, template_version, media_type, sha256, content, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, paper.county(), paper.cycle(), paper.caseNumber(), paper.kind(), paper.form().code(), paper.title(),
                        paper.recipient(), parties.office(paper.county(), paper.form()),
                        today, access.code(), legalBasis(access, paper.form(), today), paper.templateVersion(), paper.mediaType(),
                        Sha256.of(paper.content()), paper.content(), OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        return id;
    }

    /** A file that belongs to a cycle and was made by code, e.g. a payment file. */
    public record File(String county, String cycle, String kind, LanguageForm form, String title, String mediaType, byte[] content) {
    }

    /** Stores a cycle's file in the transaction at hand, dated today. @return its id, for {@code /documents/{id}} */
    public UUID store(File file) {
        return store(new Paper(file.kind(), file.county(), file.cycle(), null, null, file.form(), file.title(), file.mediaType(), "file", file.content()));
    }

    /** A file that a party sent to a case. @param from its organisation number, as the journal's sender */
    public record Received(String kind, String county, String cycle, String caseNumber, String from, LanguageForm form, String title, String mediaType,
            byte[] content) {
    }

    /** Stores what a party has sent in the transaction at hand, dated today; who sent it may read it. @return its id, for {@code /documents/{id}} */
    public UUID receive(Received file) {
        UUID id = store(new Paper(file.kind(), file.county(), file.cycle(), file.caseNumber(), null, file.form(), file.title(), file.mediaType(), "file",
                file.content()));
        jdbc.sql("update document set received_from = ? where id = ?").params(file.from(), id).update();
        return id;
    }

    Optional<String> receivedFrom(UUID id) {
        return jdbc.sql("select received_from from document where id = ? and received_from is not null").param(id).query(String.class).optional();
    }

    /** A case's documents, oldest first. */
    public List<DocumentRow> ofCase(String caseNumber) {
        return jdbc.sql(ROW + "where case_number = ? order by created_at, id").param(caseNumber).query(Documents::row).list();
    }

    /** A cycle's documents of one kind, e.g. its call in both language forms, oldest first. */
    public List<DocumentRow> ofCycle(String cycle, String kind) {
        return jdbc.sql(ROW + "where cycle = ? and kind = ? order by created_at, id").params(cycle, kind).query(Documents::row).list();
    }

    /** A cycle's documents that belong to no case, oldest first. */
    List<DocumentRow> ofCycle(String cycle) {
        return jdbc.sql(ROW + "where cycle = ? and case_number is null order by created_at, id").param(cycle).query(Documents::row).list();
    }

    public Optional<DocumentRow> find(UUID id) {
        return jdbc.sql(ROW + "where id = ?").param(id).query(Documents::row).optional();
    }

    /** Lets these persons read the document too, beside those whom its kind concerns. */
    public void open(UUID id, Collection<String> persons) {
        persons.forEach(person -> jdbc.sql("insert into document_reader (document, person) values (?, ?) on conflict do nothing")
                .params(id, person).update());
    }

    boolean isOpenTo(UUID id, String person) {
        return jdbc.sql("select count(*) > 0 from document_reader where document = ? and person = ?").params(id, person)
                .query(Boolean.class).single();
    }

    private String legalBasis(DocumentAccess access, LanguageForm form, LocalDate on) {
        return access.code().isEmpty() ? "" : registry.legalReference(access.legalReference(), on, form).orElse("");
    }

    byte[] content(UUID id) {
        return jdbc.sql("select content from document where id = ?").param(id).query((row, n) -> row.getBytes(1)).single();
    }

    private static DocumentRow row(ResultSet row, int number) throws SQLException {
        return new DocumentRow(row.getObject("id", UUID.class), row.getString("county"), row.getString("cycle"),
                row.getString("case_number"), row.getString("kind"), LanguageForm.of(row.getString("language_form")),
                row.getString("title"), row.getString("recipient"), row.getString("sender"), row.getObject("dated", LocalDate.class),
                row.getString("media_type"), row.getString("sha256"));
    }
}
