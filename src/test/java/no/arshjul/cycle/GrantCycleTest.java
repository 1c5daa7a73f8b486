package no.arshjul.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Diagram grant-cycle, every path. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
class GrantCycleTest {

    @Autowired
    private ProcessEngine engine;

    private Office office;
    private RogalandYear year;

    @BeforeEach
    void a_year() {
        office = new Office(engine);
        year = new RogalandYear(office);
    }

    @Test
    void the_straight_year_reaches_the_owners_answers() {
        List<String> cases = year.decided();
        assertThat(office.task("accept-grant", cases.get(0))).isNotNull();
        assertThat(office.task("accept-grant", cases.get(1))).isNotNull();
    }

    @Test
    void frames_that_are_not_confirmed_take_the_opening_back_and_the_year_can_be_opened_again() {
        office.start("silje", "grant-cycle", year.openForm());
        office.complete("silje", "confirm-frames", year.key(), Map.of("framesConfirmed", false));
        assertThat(office.passed("cycle-cancelled", year.key())).isTrue();
        year.open();
        assertThat(office.waitsFor("needs-deadline", year.key())).isTrue();
    }
}
