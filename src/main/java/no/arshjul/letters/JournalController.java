package no.arshjul.letters;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import no.arshjul.flow.CurrentPerson;
import no.arshjul.language.LanguageForm;
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

/** A cycle's journal for the county's secretariat, who publishes it. Another county's cycle is not there. */
@RestController
class JournalController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Journal journal;
    private final JournalCsv csv;
    private final CurrentPerson person;

    JournalController(Journal journal, JournalCsv csv, CurrentPerson person) {
        this.journal = journal;
        this.csv = csv;
        this.person = person;
    }

    @GetMapping(path = "/api/journal", produces = MediaType.APPLICATION_JSON_VALUE)
    List<JournalEntry> json(@RequestParam String cycle, Locale language) {
        return entries(cycle, language);
    }

    /** The same for a spreadsheet, in the reader's language. */
    @GetMapping(path = "/api/journal", produces = "text/csv")
    ResponseEntity<byte[]> csv(@RequestParam String cycle, Locale language) {
        List<JournalEntry> entries = entries(cycle, language);
        return ResponseEntity.ok().contentType(CSV).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(cycle + "-journal.csv").build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(csv.of(entries, language).getBytes(StandardCharsets.UTF_8));
    }

    private List<JournalEntry> entries(String cycle, Locale language) {
        if (!person.in("secretariat")) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        String county = journal.county(cycle).filter(person.counties()::contains)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return journal.of(county, cycle, LanguageForm.of(language.getLanguage()));
    }
}
