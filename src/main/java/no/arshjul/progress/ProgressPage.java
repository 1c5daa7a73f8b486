package no.arshjul.progress;

import no.arshjul.cycle.FollowedCycles;
import no.arshjul.language.LanguageForm;
import no.arshjul.page.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The progress to take along: as a spreadsheet, and as a report to the leader group. Each is of one view of the data, or its own figures could disagree. */
@Page
class ProgressPage {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final FollowedCycles cycles;
    private final ProgressSheet sheet;
    private final ProgressReport report;

    ProgressPage(FollowedCycles cycles, ProgressSheet sheet, ProgressReport report) {
        this.cycles = cycles;
        this.sheet = sheet;
        this.report = report;
    }

    @GetMapping("/cycles/{key}/progress.xlsx")
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ResponseEntity<byte[]> spreadsheet(@PathVariable String key, @ModelAttribute("form") LanguageForm form) {
        return file(XLSX, key + "-progress.xlsx", sheet.of(cycles.one(key), form));
    }

    @GetMapping("/cycles/{key}/progress.pdf")
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ResponseEntity<byte[]> report(@PathVariable String key, @ModelAttribute("form") LanguageForm form) {
        return file("application/pdf", key + "-progress.pdf", report.of(cycles.one(key), form));
    }

    private static ResponseEntity<byte[]> file(String type, String name, byte[] content) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString()).body(content);
    }
}
