package no.arshjul.eventlog;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import no.arshjul.cycle.FollowedCycles;
import no.arshjul.flow.ProcessHistory;
import no.arshjul.flow.Slice;
import no.arshjul.language.ReaderLanguage;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The figures of a process, for its county's managers and secretariat. */
@RestController
class DefinitionController {

    private static final Set<String> KNOWN = Set.of("cycle", "version");

    private final FollowedCycles followed;
    private final ProcessHistory history;
    private final DefinitionViews views;

    DefinitionController(FollowedCycles followed, ProcessHistory history, DefinitionViews views) {
        this.followed = followed;
        this.history = history;
        this.views = views;
    }

    @GetMapping("/api/progress/definitions/{key}")
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public DefinitionView figures(@PathVariable String key, HttpServletRequest request) {
        followed.counties();
        Slice slice = Asked.of(request, KNOWN).slice(key, followed);
        ProcessHistory.Diagram diagram = history.diagram(key, slice.version()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return views.of(diagram, slice, ReaderLanguage.of(request));
    }
}
