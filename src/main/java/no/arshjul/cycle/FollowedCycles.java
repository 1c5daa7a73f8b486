package no.arshjul.cycle;

import java.util.List;
import java.util.Set;
import no.arshjul.flow.CurrentPerson;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What the asking person follows: a manager or one of the secretariat the own county's cycles and processes, nobody else any. */
@Component
public class FollowedCycles {

    private final Cycles cycles;
    private final CurrentPerson person;

    FollowedCycles(Cycles cycles, CurrentPerson person) {
        this.cycles = cycles;
        this.person = person;
    }

    /** The counties whose cycles and processes the person follows. @throws ResponseStatusException 403 for other roles */
    public Set<String> counties() {
        if (!person.in("manager") && !person.in("secretariat")) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return person.counties();
    }

    /** The newest first. @throws ResponseStatusException 403 for other roles */
    public List<Cycle> all() {
        return counties().stream().sorted().flatMap(county -> cycles.all(county).stream()).toList();
    }

    /** @throws ResponseStatusException 403 for other roles, 404 for another county's cycle as for one that is not there */
    public Cycle one(String key) {
        Set<String> counties = counties();
        return cycles.find(key).filter(cycle -> counties.contains(cycle.county())).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
