package no.arshjul.needs;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.CurrentPerson;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** A cycle's late requests for the county's secretariat, authority and managers. Another county's cycle is not there. */
@RestController
class LateListController {

    private static final List<String> READERS = List.of("secretariat", "authority", "manager");
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final LateList list;
    private final LateListCsv csv;
    private final Cycles cycles;
    private final CurrentPerson person;

    LateListController(LateList list, LateListCsv csv, Cycles cycles, CurrentPerson person) {
        this.list = list;
        this.csv = csv;
        this.cycles = cycles;
        this.person = person;
    }

    @GetMapping(path = "/api/late-reports", produces = MediaType.APPLICATION_JSON_VALUE)
    LateList.View json(@RequestParam String cycle) {
        return list.of(readable(cycle));
    }

    /** The same for a spreadsheet, in the reader's language. */
    @GetMapping(path = "/api/late-reports", produces = "text/csv")
    ResponseEntity<byte[]> csv(@RequestParam String cycle, Locale language) {
        Cycle found = readable(cycle);
        return ResponseEntity.ok().contentType(CSV).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(found.key() + "-late.csv").build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(csv.of(list.of(found), language).getBytes(StandardCharsets.UTF_8));
    }

    private Cycle readable(String key) {
        if (READERS.stream().noneMatch(person::in)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return cycles.find(key).filter(cycle -> person.counties().contains(cycle.county()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
