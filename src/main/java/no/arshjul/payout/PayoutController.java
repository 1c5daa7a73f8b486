package no.arshjul.payout;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.CurrentPerson;
import no.arshjul.flow.SystemSentences;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import no.arshjul.money.Kroner;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The reconciliation list of a cycle's payouts, as JSON or CSV, for the county's office. */
@RestController
class PayoutController {

    private static final List<String> READERS = List.of("secretariat", "finance", "authority", "manager");
    private static final String COLUMNS = "caseNumber;year;scheme;payee;payeeName;role;decided;decisionStatus;payoutId;number;amount;account;"
            + "paymentStatus;dueOn;paidOn;run;bankReference;why";

    /** As {@link Reconciliation.Row}, with the reason in the reader's language. */
    record Line(String caseNumber, int year, String scheme, String payee, String payeeName, String role, Kroner decided, String decisionStatus,
            Long payoutId, Integer number, Kroner amount, String account, String paymentStatus, LocalDate dueOn, LocalDate paidOn, String run,
            String bankReference, String why) {
    }

    private final Reconciliation reconciliation;
    private final Cycles cycles;
    private final CurrentPerson person;
    private final Messages messages;
    private final SystemSentences sentences;

    PayoutController(Reconciliation reconciliation, Cycles cycles, CurrentPerson person, Messages messages,
            SystemSentences sentences) {
        this.reconciliation = reconciliation;
        this.cycles = cycles;
        this.person = person;
        this.messages = messages;
        this.sentences = sentences;
    }

    @GetMapping("/api/payouts")
    List<Line> list(@RequestParam String cycle, Locale language) {
        return lines(cycle, language);
    }

    /** Semicolons and a byte order mark, as spreadsheets in Norway read it. */
    @GetMapping("/api/payouts.csv")
    ResponseEntity<byte[]> csv(@RequestParam String cycle, Locale language) {
        String rows = lines(cycle, language).stream().map(PayoutController::row).collect(Collectors.joining("\r\n"));
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(cycle.replace('/', '-') + ".csv").build().toString())
                .body(("\ufeff" + COLUMNS + "\r\n" + rows + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private List<Line> lines(String key, Locale language) {
        if (READERS.stream().noneMatch(person::in)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Cycle cycle = cycles.find(key).filter(found -> person.counties().contains(found.county()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return reconciliation.of(cycle).stream().map(row -> new Line(row.caseNumber(), row.year(), row.scheme(), row.payee(), row.payeeName(),
                row.role(), row.decided(), row.decisionStatus(), row.payoutId(), row.number(), row.amount(), row.account(), row.paymentStatus(),
                row.dueOn(), row.paidOn(), row.run(), row.bankReference(), row.held() == null ? sentences.in(LanguageForm.of(language.getLanguage()), row.why())
                        : messages.text(row.held().code(), language, row.held().args().toArray()))).toList();
    }

    private static String row(Line line) {
        return Stream.of(line.caseNumber(), line.year(), line.scheme(), line.payee(), line.payeeName(), line.role(), line.decided().amount(),
                line.decisionStatus(), line.payoutId(), line.number(), line.amount() == null ? null : line.amount().amount(), line.account(),
                line.paymentStatus(), line.dueOn(), line.paidOn(), line.run(), line.bankReference(), line.why())
                .map(value -> cell(value)).collect(Collectors.joining(";"));
    }

    /** A text that a spreadsheet would take for a formula is led by an apostrophe. */
    private static String cell(Object value) {
        String text = value == null ? "" : value.toString();
        String safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return safe.matches("(?s).*[;\"\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
