package no.arshjul.forum;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.List;
import no.arshjul.language.Messages;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Leads to the newest version of a meeting's papers. Who may read them is asked where documents are handed out. */
@RestController
class PackController {

    private final Meetings meetings;
    private final ForumPacks packs;
    private final Messages messages;

    PackController(Meetings meetings, ForumPacks packs, Messages messages) {
        this.meetings = meetings;
        this.packs = packs;
        this.messages = messages;
    }

    /** @param as {@code pages} for the PDF, {@code sheet} for the spreadsheet */
    @GetMapping("/documents/forum-pack")
    ResponseEntity<?> newest(@RequestParam String meeting, @RequestParam(defaultValue = "pages") String as, Locale language) {
        return meetings.find(meeting).flatMap(found -> packs.latest(found.id()))
                .<ResponseEntity<?>>map(pack -> ResponseEntity.status(HttpStatus.SEE_OTHER).cacheControl(CacheControl.noStore())
                        .location(URI.create("/documents/" + (as.equals("sheet") ? pack.sheet() : pack.pages()))).build())
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND).cacheControl(CacheControl.noStore())
                        .body(Map.of("type", "NotFound", "message", messages.text("letters.no-document", language), "errors", List.of())));
    }
}
