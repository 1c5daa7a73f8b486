package no.arshjul.eventlog;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import no.arshjul.cycle.FollowedCycles;
import no.arshjul.flow.InstanceHistory;
import no.arshjul.flow.ProcessHistory;
import no.arshjul.flow.Slice;
import no.arshjul.language.ReaderLanguage;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The event log of a process for a spreadsheet or for a process mining program, written while it is read. */
@RestController
class EventLogController {

    private static final Set<String> KNOWN = Set.of("cycle", "version");

    private final FollowedCycles followed;
    private final ProcessHistory processes;
    private final InstanceHistory history;
    private final EventWords words;

    EventLogController(FollowedCycles followed, ProcessHistory processes, InstanceHistory history, EventWords words) {
        this.followed = followed;
        this.processes = processes;
        this.history = history;
        this.words = words;
    }

    @GetMapping("/api/progress/definitions/{key}/events.csv")
    @Transactional(readOnly = true)
    public void csv(@PathVariable String key, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Slice slice = slice(key, request);
        try (OutputStream out = answer(response, "text/csv;charset=UTF-8", slice, "csv")) {
            EventCsv csv = new EventCsv(out, words.in(ReaderLanguage.of(request)));
            history.events(slice, csv::write);
            csv.end();
        }
    }

    /** XES, IEEE 1849. */
    @GetMapping("/api/progress/definitions/{key}/events.xes")
    @Transactional(readOnly = true)
    public void xes(@PathVariable String key, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Slice slice = slice(key, request);
        try (OutputStream out = answer(response, "application/xml;charset=UTF-8", slice, "xes")) {
            EventXes xes = new EventXes(out, words.in(ReaderLanguage.of(request)));
            history.events(slice, xes::write);
            xes.end();
        }
    }

    private Slice slice(String key, HttpServletRequest request) {
        followed.counties();
        Slice slice = Asked.of(request, KNOWN).slice(key, followed);
        if (processes.diagram(key, slice.version()).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return slice;
    }

    private static OutputStream answer(HttpServletResponse response, String type, Slice slice, String ending) throws IOException {
        String name = slice.definition() + (slice.cycle() == null ? "" : "-" + slice.cycle()) + "." + ending;
        response.setContentType(type);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString());
        return new BufferedOutputStream(response.getOutputStream());
    }
}
