package no.arshjul.eventlog;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import no.arshjul.cycle.FollowedCycles;
import no.arshjul.flow.InstanceHistory;
import no.arshjul.flow.InstanceHistory.Wanted;
import no.arshjul.flow.ProcessHistory;
import no.arshjul.flow.Slice;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.ReaderLanguage;
import no.arshjul.registry.Registry;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Instances, running and ended, found and opened. */
@RestController
class InstanceController {

    private static final Set<String> KNOWN = Set.of("cycle", "version", "definition", "text", "region", "state", "page");
    private static final int PAGE = 25;

    private final FollowedCycles followed;
    private final ProcessHistory processes;
    private final InstanceHistory history;
    private final InstanceViews views;
    private final Registry registry;

    InstanceController(FollowedCycles followed, ProcessHistory processes, InstanceHistory history, InstanceViews views,
            Registry registry) {
        this.followed = followed;
        this.processes = processes;
        this.history = history;
        this.views = views;
        this.registry = registry;
    }

    @GetMapping("/api/progress/instances")
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public InstanceView.Lines find(HttpServletRequest request) {
        Set<String> counties = followed.counties();
        Asked asked = Asked.of(request, KNOWN);
        Slice slice = asked.slice(asked.text("definition"), followed);
        if (slice.definition() != null && processes.diagram(slice.definition(), slice.version()).isEmpty() || counties.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        int page = asked.number("page", 1);
        LanguageForm form = ReaderLanguage.of(request);
        InstanceHistory.Page found = history.find(new Wanted(slice, asked.text("text"), asked.text("region"), asked.either("state", "ended", "running")), page, PAGE);
        return new InstanceView.Lines(found.rows().stream().map(row -> views.line(row, form)).toList(), found.total(), page, PAGE, regions(counties));
    }

    private List<InstanceView.Region> regions(Set<String> counties) {
        return counties.stream().sorted().flatMap(county -> registry.regions(county).stream())
                .map(region -> new InstanceView.Region(region.id(), region.name())).toList();
    }

    @GetMapping("/api/progress/instances/{id}")
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public InstanceView open(@PathVariable String id, HttpServletRequest request) {
        Set<String> counties = followed.counties();
        Asked.of(request, Set.of());
        return history.story(id, counties).map(story -> views.of(story, ReaderLanguage.of(request)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
