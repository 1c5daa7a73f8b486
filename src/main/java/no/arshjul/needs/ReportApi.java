package no.arshjul.needs;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.arshjul.flow.CurrentPerson;
import no.arshjul.flow.Fault;
import no.arshjul.flow.FormStart;
import no.arshjul.flow.PersonalWork;
import no.arshjul.flow.Refusal;
import no.arshjul.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The way in for a county's own form system. A report goes the same way as from Tasklist, through the start form's checks and the rules of
 * who may report; the same reference sent again is the same case. What is refused is told as problem details (RFC 9457).
 */
@RestController
@RequestMapping("/api/needs-reports")
class ReportApi {

    private static final Logger LOG = LoggerFactory.getLogger(ReportApi.class);
    private static final String PROCESS = "needs-report";
    private static final List<String> NOT_YOURS = List.of("needs.not-your-owner", "http.other-county");

    /** @param receivedOn the day that counts, in Oslo */
    record Receipt(String caseNumber, String clientReference, String cycle, String owner, String status, LocalDate receivedOn, boolean late) {
    }

    private final FormStart forms;
    private final PersonalWork work;
    private final NeedsReports reports;
    private final ClientReferences references;
    private final Problems problems;
    private final CurrentPerson person;

    ReportApi(FormStart forms, PersonalWork work, NeedsReports reports, ClientReferences references, Problems problems, CurrentPerson person) {
        this.forms = forms;
        this.work = work;
        this.reports = reports;
        this.references = references;
        this.problems = problems;
        this.person = person;
    }

    /** 201 for a new case, 200 for one that has been sent before, 409 when its reference was used for something else. */
    @PostMapping
    ResponseEntity<?> report(HttpServletRequest request) throws IOException {
        if (work.start(person.id(), PROCESS).isEmpty()) {
            return problems.answer(403, "not-yours", List.of(Fault.of("http.not-yours")), request);
        }
        SentReport sent = SentReport.read(request);
        Optional<ResponseEntity<?>> before = before(sent, request);
        if (before.isPresent()) {
            return before.get();
        }
        try {
            String caseNumber = forms.start(PROCESS, sent.values());
            return ResponseEntity.created(URI.create("/api/needs-reports/" + caseNumber)).body(receipt(reports.get(caseNumber)));
        } catch (Refusal refusal) {
            boolean taken = refusal.faults().stream().anyMatch(fault -> fault.code().equals(ClientReferences.TAKEN));
            return taken ? before(sent, request).orElseThrow(() -> refusal) : refused(refusal, request);
        }
    }

    /** 404 for a case that is not the person's to see. */
    @GetMapping("/{caseNumber}")
    ResponseEntity<?> read(@PathVariable String caseNumber, HttpServletRequest request) {
        return reports.find(caseNumber).filter(this::mayRead).<ResponseEntity<?>>map(report -> ResponseEntity.ok(receipt(report)))
                .orElseGet(() -> problems.answer(404, "not-found", List.of(Fault.of("http.not-found")), request));
    }

    private Optional<ResponseEntity<?>> before(SentReport sent, HttpServletRequest request) {
        return references.find(sent.cycle(), sent.owner(), sent.reference())
                .filter(known -> mayRead(reports.get(known.caseNumber())))
                .map(known -> ClientReferences.content(sent.values()).equals(known.content())
                        ? ResponseEntity.ok().location(URI.create("/api/needs-reports/" + known.caseNumber())).body(receipt(reports.get(known.caseNumber())))
                        : problems.answer(409, "conflict", List.of(Fault.at(ClientReferences.FIELD, ClientReferences.TAKEN, sent.reference(),
                                known.caseNumber())), request));
    }

    private boolean mayRead(NeedsReport report) {
        return person.counties().contains(report.county()) && (person.in("owner-" + report.owner()) || person.in("secretariat"));
    }

    private Receipt receipt(NeedsReport report) {
        return new Receipt(report.caseNumber(), references.of(report.caseNumber()).orElse(null), report.cycle(), report.owner(), report.status(),
                reports.receivedOn(report.caseNumber()), report.late());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(Refusal refusal, HttpServletRequest request) {
        boolean notYours = refusal.faults().stream().anyMatch(fault -> NOT_YOURS.contains(fault.code()));
        return problems.answer(notYours ? 403 : 400, notYours ? "not-yours" : "invalid", refusal.faults(), request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unreadable(SentReport.Unreadable body, HttpServletRequest request) {
        return problems.answer(body.status(), body.kind(), List.of(Fault.of(body.getMessage())), request);
    }

    /** Nothing of what went wrong inside is told outside; the number finds it in the log. */
    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unexpected(RuntimeException failure, HttpServletRequest request) {
        String incident = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Incident {} at {}", incident, request.getRequestURI(), failure);
        return problems.answer(500, "unexpected", List.of(Fault.of("http.unexpected", incident)), request);
    }
}
