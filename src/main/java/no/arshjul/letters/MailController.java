package no.arshjul.letters;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.arshjul.flow.CurrentPerson;
import no.arshjul.flow.Refusal;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The log of mail, for the county's secretariat and managers; the secretariat sees to what did not arrive. */
@RestController
class MailController {

    private static final Set<String> READERS = Set.of("secretariat", "manager");
    private static final Set<String> MENDERS = Set.of("secretariat");
    private static final String ADMINISTRATORS = "camunda-admin";
    private static final int MOST = 500;
    private static final int LONGEST_REASON = 500;

    /** As {@link SentMail}, with kind, state and trouble in the reader's words too. */
    record Line(long id, Instant createdAt, Instant sentAt, String recipient, String subject, String kind, String kindText, String cycle,
            String caseNumber, UUID document, String route, String state, String stateText, int attempts, String trouble, String troubleText) {
    }

    private final MailLog log;
    private final CurrentPerson person;
    private final Messages messages;

    MailController(MailLog log, CurrentPerson person, Messages messages) {
        this.log = log;
        this.person = person;
        this.messages = messages;
    }

    /** With neither cycle nor case: the newest of the reader's county. */
    @GetMapping("/api/mail")
    List<Line> list(@RequestParam(required = false) String cycle, @RequestParam(name = "case", required = false) String caseNumber, Locale language) {
        return mails(cycle, caseNumber).stream().map(mail -> line(mail, LanguageForm.of(language.getLanguage()))).toList();
    }

    @GetMapping("/api/mail.csv")
    ResponseEntity<byte[]> csv(@RequestParam(required = false) String cycle, @RequestParam(name = "case", required = false) String caseNumber,
            Locale language) {
        LanguageForm form = LanguageForm.of(language.getLanguage());
        String table = MailCsv.table(messages.text("mail-log.columns", form), list(cycle, caseNumber, language));
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("e-post.csv").build().toString())
                .body(table.getBytes(StandardCharsets.UTF_8));
    }

    /** Tries a mail that was given up once more, from the start; to another address when the body has {@code recipient}. */
    @PostMapping("/api/mail/{id}/retry")
    @Transactional
    public Line retry(@PathVariable long id, @RequestBody(required = false) Map<String, String> body, Locale language) {
        SentMail mail = mine(id, MENDERS);
        String recipient = body == null || body.getOrDefault("recipient", "").isBlank() ? mail.recipient() : body.get("recipient").strip();
        if (!EmailAddress.isValid(recipient)) {
            throw Refusal.at("recipient", "mail-log.address", recipient);
        }
        if (!log.retry(id, recipient)) {
            throw Refusal.of("mail-log.not-given-up", String.valueOf(id));
        }
        return line(log.find(id).orElseThrow(), LanguageForm.of(language.getLanguage()));
    }

    /** Notes that the reader was told in another way; the nightly check is silent about it from then on. */
    @PostMapping("/api/mail/{id}/settle")
    @Transactional
    public Line settle(@PathVariable long id, @RequestBody(required = false) Map<String, String> body, Locale language) {
        mine(id, MENDERS);
        String reason = body == null ? "" : body.getOrDefault("reason", "").strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw Refusal.at("reason", "mail-log.reason", LONGEST_REASON);
        }
        if (!log.settle(id, person.id(), reason)) {
            throw Refusal.of("mail-log.not-given-up", String.valueOf(id));
        }
        return line(log.find(id).orElseThrow(), LanguageForm.of(language.getLanguage()));
    }

    private List<SentMail> mails(String cycle, String caseNumber) {
        check(READERS);
        List<SentMail> found = caseNumber != null ? log.of(caseNumber) : cycle != null ? log.ofCycle(cycle)
                : person.counties().stream().flatMap(county -> log.newest(county, MOST).stream()).toList();
        return found.stream().filter(mail -> mayAsk(mail.county())).filter(mail -> cycle == null || caseNumber == null || isOf(mail, cycle)).toList();
    }

    private static boolean isOf(SentMail mail, String cycle) {
        return cycle.equals(mail.cycle());
    }

    private SentMail mine(long id, Set<String> groups) {
        check(groups);
        return log.find(id).filter(mail -> mayAsk(mail.county())).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void check(Set<String> groups) {
        if (!person.in(ADMINISTRATORS) && groups.stream().noneMatch(person::in)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private boolean mayAsk(String county) {
        return person.in(ADMINISTRATORS) || person.counties().contains(county);
    }

    private Line line(SentMail mail, LanguageForm form) {
        return new Line(mail.id(), mail.createdAt(), mail.sentAt(), mail.recipient(), mail.subject(), mail.kind(),
                messages.textOr("mail-log.kind." + mail.kind(), form, messages.text("mail-log.kind.other", form)), mail.cycle(), mail.caseNumber(),
                mail.document(), mail.route(), mail.state(), messages.text("mail-log.state." + mail.state(), form), mail.attempts(), mail.trouble(),
                mail.trouble() == null ? "" : messages.text("mail-log.trouble." + mail.trouble(), form));
    }
}
