package no.arshjul.replay;

import java.time.Clock;
import no.arshjul.calendar.Norway;
import no.arshjul.flow.CurrentPerson;
import no.arshjul.registry.Replay;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Makes a year ready to be played, for the county's secretariat and administrators. */
@RestController
class ReplayController {

    private final EarlierYears earlier;
    private final CurrentPerson person;
    private final Clock clock;

    ReplayController(EarlierYears earlier, CurrentPerson person, Clock clock) {
        this.earlier = earlier;
        this.person = person;
        this.clock = clock;
    }

    /**
     * Posts what earlier years bound, and answers with the forms that the year is played by.
     *
     * @param year the year that 2024 is played as; next year when it is not given
     */
    @PostMapping("/api/replays/" + Replay.COUNTY)
    @ResponseStatus(HttpStatus.CREATED)
    FilledForms load(@RequestParam(required = false) Integer year) {
        boolean office = person.in("secretariat") && person.counties().contains(Replay.COUNTY);
        if (!office && !person.in("camunda-admin")) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        int played = year == null ? Norway.today(clock).getYear() + 1 : year;
        earlier.load(played, person.id());
        return FilledForms.forYear(played);
    }
}
