package no.arshjul.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The end of a year. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
class ClosingTest {

    @Autowired
    private ProcessEngine engine;

    @Test
    void a_closed_year_leaves_no_reminder_waiting_behind() {
        Office office = new Office(engine);
        RogalandYear year = new RogalandYear(office);
        List<String> cases = year.decided();
        office.complete("stavanger", "accept-grant", cases.get(0), Map.of("grantAccepted", true, "accountNumber", RogalandYear.ACCOUNT));
        office.complete("haugesund", "accept-grant", cases.get(1), Map.of("grantAccepted", false));
        assertThat(office.waitsFor("payout-reminder-date", year.key())).isTrue();
        office.fire("report-date", cases.get(0));
        office.complete("silje", "report-use", cases.get(0), Map.of("noReport", true));
        var result = office.json(office.task("close-cycle", year.key()), "resultTable");
        assertThat(result.findValuesAsText("scheme")).containsExactly("inclusion", "kindergarten", "school");
        assertThat(result.get(1).path("decided").asLong()).as("both cases, of which one was declined").isEqualTo(300_000);
        assertThat(result.get(1).path("paid").asLong()).as("nothing was paid before the report failed to come").isZero();
        office.complete("silje", "close-cycle", year.key(), Map.of("closingRemark", ""));
        assertThat(office.ended(year.key())).isTrue();
    }
}
