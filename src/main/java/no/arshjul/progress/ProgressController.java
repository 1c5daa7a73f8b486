package no.arshjul.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.CurrentPerson;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** How the cycles of one's county stand, for its managers and its secretariat. Another county's cycle is not there. */
@RestController
class ProgressController {

    /** @param stage as in {@link CycleView} */
    record CycleLine(String key, String county, int year, String stage, Map<String, LocalDate> deadlines) {
    }

    private final Cycles cycles;
    private final CycleViews views;
    private final CurrentPerson person;

    ProgressController(Cycles cycles, CycleViews views, CurrentPerson person) {
        this.cycles = cycles;
        this.views = views;
        this.person = person;
    }

    @GetMapping("/api/progress/cycles")
    List<CycleLine> cycles() {
        checkRole();
        return person.counties().stream().sorted().flatMap(county -> cycles.all(county).stream())
                .map(cycle -> new CycleLine(cycle.key(), cycle.county(), cycle.year(), cycle.status(), CycleViews.deadlines(cycle))).toList();
    }

    @GetMapping("/api/progress/cycles/{key}")
    CycleView cycle(@PathVariable String key) {
        checkRole();
        Cycle found = cycles.find(key).filter(cycle -> person.counties().contains(cycle.county()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return views.of(found);
    }

    private void checkRole() {
        if (!person.in("manager") && !person.in("secretariat")) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
