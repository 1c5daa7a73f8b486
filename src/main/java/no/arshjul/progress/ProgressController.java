package no.arshjul.progress;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.FollowedCycles;
import no.arshjul.flow.Refusal;
import no.arshjul.language.ReaderLanguage;
import no.arshjul.problem.Problems;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * How the cycles of one's county stand, for its managers and its secretariat. Another county's cycle is not there. What is made of several
 * questions is asked in one view of the data.
 */
@RestController
class ProgressController {

    /** @param stage as in {@link CycleView} */
    record CycleLine(String key, String county, int year, String stage, Map<String, LocalDate> deadlines) {
    }

    private final FollowedCycles cycles;
    private final CycleViews views;
    private final Flows flows;
    private final FlowWish wishes;
    private final Problems problems;

    ProgressController(FollowedCycles cycles, CycleViews views, Flows flows, FlowWish wishes, Problems problems) {
        this.cycles = cycles;
        this.views = views;
        this.flows = flows;
        this.wishes = wishes;
        this.problems = problems;
    }

    @GetMapping("/api/progress/cycles")
    List<CycleLine> cycles() {
        return cycles.all().stream()
                .map(cycle -> new CycleLine(cycle.key(), cycle.county(), cycle.year(), cycle.status(), CycleViews.deadlines(cycle))).toList();
    }

    @GetMapping("/api/progress/cycles/{key}")
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ResponseEntity<CycleView> cycle(@PathVariable String key, HttpServletRequest request) {
        return answer(views.of(cycles.one(key), ReaderLanguage.of(request)));
    }

    @GetMapping("/api/progress/cycles/{key}/flow")
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ResponseEntity<Flow> flow(@PathVariable String key, @RequestParam(required = false) String scheme, @RequestParam(required = false) String region,
            HttpServletRequest request) {
        Cycle cycle = cycles.one(key);
        wishes.check(cycle, scheme, region);
        return answer(flows.of(cycle, scheme, region, ReaderLanguage.of(request)));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(Refusal refusal, HttpServletRequest request) {
        return problems.answer(400, "unknown-value", refusal.faults(), request);
    }

    private static <T> ResponseEntity<T> answer(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE).body(body);
    }
}
