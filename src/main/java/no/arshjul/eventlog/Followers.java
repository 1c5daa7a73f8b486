package no.arshjul.eventlog;

import java.util.Set;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.CurrentPerson;
import no.arshjul.flow.Slice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Managers and the secretariat follow their own county's processes. Another county's look as if they were not there. */
@Component
class Followers {

    private final CurrentPerson person;
    private final Cycles cycles;

    Followers(CurrentPerson person, Cycles cycles) {
        this.person = person;
        this.cycles = cycles;
    }

    /** The counties whose processes the asking person follows. */
    Set<String> counties() {
        if (!person.in("manager") && !person.in("secretariat")) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return person.counties();
    }

    /** What the person asks for with {@code cycle} and {@code version}. */
    Slice slice(String definition, Asked asked) {
        Set<String> counties = counties();
        String cycle = asked.text("cycle");
        if (cycle != null && cycles.find(cycle).filter(found -> counties.contains(found.county())).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new Slice(definition, counties, cycle, asked.number("version", null));
    }
}
