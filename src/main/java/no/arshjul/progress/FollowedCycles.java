package no.arshjul.progress;

import java.util.List;
import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.CurrentPerson;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The cycles that the asking person follows: a manager or one of the secretariat those of the own county, nobody else any. */
@Component
class FollowedCycles {

    private final Cycles cycles;
    private final CurrentPerson person;

    FollowedCycles(Cycles cycles, CurrentPerson person) {
        this.cycles = cycles;
        this.person = person;
    }

    /** The newest first. @throws ResponseStatusException 403 for other roles */
    List<Cycle> all() {
        checkRole();
        return person.counties().stream().sorted().flatMap(county -> cycles.all(county).stream()).toList();
    }

    /** @throws ResponseStatusException 403 for other roles, 404 for another county's cycle as for one that is not there */
    Cycle one(String key) {
        checkRole();
        return cycles.find(key).filter(cycle -> person.counties().contains(cycle.county()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void checkRole() {
        if (!person.in("manager") && !person.in("secretariat")) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
