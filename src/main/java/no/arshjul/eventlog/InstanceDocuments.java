package no.arshjul.eventlog;

import java.util.List;
import no.arshjul.flow.InstanceHistory.Row;
import no.arshjul.letters.CaseDocuments;
import no.arshjul.letters.DocumentRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those of an instance's documents that the reader may open: a cycle's own (the call, the minutes), a payment run's file, a case's letters. */
@Component
class InstanceDocuments {

    private static final String PAYMENT_FILE = "payment-file";

    private final CaseDocuments documents;
    private final JdbcClient jdbc;

    InstanceDocuments(CaseDocuments documents, JdbcClient jdbc) {
        this.documents = documents;
        this.jdbc = jdbc;
    }

    /** Oldest first. */
    List<InstanceView.Document> of(Row row, EventWords.In words) {
        String key = row.businessKey() == null ? "" : row.businessKey();
        List<DocumentRow> all = switch (row.definition()) {
            case "grant-cycle" -> documents.ofCycle(key);
            case "payout" -> ofRun(key);
            default -> documents.of(key);
        };
        return all.stream().map(it -> new InstanceView.Document(it.id(), title(it, words), it.dated())).toList();
    }

    /** The file belongs to the cycle and is titled by its run. */
    private List<DocumentRow> ofRun(String run) {
        return jdbc.sql("select cycle from payout_run where key = ?").param(run).query(String.class).optional().stream()
                .flatMap(cycle -> documents.ofCycle(cycle).stream())
                .filter(it -> it.kind().equals(PAYMENT_FILE) && it.title().equals(run)).toList();
    }

    private static String title(DocumentRow document, EventWords.In words) {
        return document.kind().equals(PAYMENT_FILE) ? words.say("document.payment-file") + " " + document.title() : document.title();
    }
}
