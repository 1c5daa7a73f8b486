package no.arshjul.attachment;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import no.arshjul.flow.Refusal;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import no.arshjul.letters.Documents;
import no.arshjul.registry.Registry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files of the cases: each is a document with a fingerprint and its place in the journal. Nothing is ever deleted. */
@Component
class Attachments {

    static final int MOST_BYTES = 5 * 1024 * 1024;
    static final int MOST_FILES = 20;

    private final JdbcClient jdbc;
    private final Documents documents;
    private final Registry registry;
    private final Messages messages;
    private final Clock clock;

    Attachments(JdbcClient jdbc, Documents documents, Registry registry, Messages messages, Clock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.registry = registry;
        this.messages = messages;
        this.clock = clock;
    }

    /** All of a case, the newest first; also what was withdrawn. */
    List<Attachment> of(String caseNumber) {
        return jdbc.sql("select * from attachment where case_number = ? order by added_at desc, file_name").param(caseNumber).query(Attachment.class).list();
    }

    /** A file as it was sent. @param note whom it came from, when the secretariat adds it; else empty */
    record Sent(String name, byte[] content, String about, String person, String note) {
    }

    /**
     * Takes one file in.
     *
     * @return what it is called in the case
     * @throws Refusal when it is too large, of a kind that is not taken, or one too many
     */
    @Transactional
    public String add(Matter matter, Sent sent) {
        if (sent.content().length == 0) {
            throw Refusal.of("attachment.empty-file");
        }
        if (sent.content().length > MOST_BYTES) {
            throw Refusal.of("attachment.too-large");
        }
        FileType type = FileType.of(sent.content()).orElseThrow(() -> Refusal.of("attachment.type"));
        jdbc.sql("select 1 from needs_report where case_number = ? for update").param(matter.caseNumber()).query(Integer.class).single();
        if (jdbc.sql("select count(*) from attachment where case_number = ? and withdrawn_at is null").param(matter.caseNumber())
                .query(Integer.class).single() >= MOST_FILES) {
            throw Refusal.of("attachment.too-many", MOST_FILES);
        }
        LanguageForm form = registry.county(matter.county()).orElseThrow().languageForm();
        String name = FileName.of(sent.name(), type, messages.text("attachment.unnamed", form));
        UUID document = documents.receive(new Documents.Received("attachment", matter.county(), matter.cycle(), matter.caseNumber(), matter.owner(),
                form, messages.text("attachment.title." + sent.about(), form, name), type.mediaType(), sent.content()));
        jdbc.sql("""
                insert into attachment (document, case_number, about, file_name, bytes, sent_by, note, added_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(document, matter.caseNumber(), sent.about(), name, sent.content().length, sent.person(), sent.note(), now()).update();
        return name;
    }

    /** Marks a file as one that the case no longer rests on; it is kept. @return false when there is none such, or it is withdrawn already */
    boolean withdraw(String caseNumber, UUID document, String person) {
        return jdbc.sql("update attachment set withdrawn_at = ?, withdrawn_by = ? where document = ? and case_number = ? and sent_by = ? and withdrawn_at is null")
                .params(now(), person, document, caseNumber, person).update() == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
