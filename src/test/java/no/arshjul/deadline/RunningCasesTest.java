package no.arshjul.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import no.arshjul.calendar.Norway;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases that ran before deadlines and notices had tables of their own: what migration V18 does for them. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
class RunningCasesTest {

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock clock;

    @Test
    void their_deadlines_can_be_moved_and_their_letters_registered_too() throws Exception {
        Office office = new Office(engine);
        RogalandYear year = new RogalandYear(office).open();
        String confirming = year.report("stavanger");
        String rejected = year.report("haugesund");
        office.complete("uis", "confirm-partnership", rejected, Map.of("partnershipConfirmed", true, "partnershipComment", ""));
        year.control(rejected, "reject", "Gjelder videreutdanning.");
        var deadlines = deadlines(confirming, rejected);
        var notice = jdbc.sql("select party, document, kind, guideline, sent_on, presumed_on from notice where case_number = ?").param(rejected).query().singleRow();
        jdbc.sql("delete from case_deadline where case_number = ?").param(confirming).update();
        jdbc.sql("delete from notice where case_number = ?").param(rejected).update();

        jdbc.sql(new ClassPathResource("db/migration/V18__running_cases.sql").getContentAsString(StandardCharsets.UTF_8)).update();

        assertThat(jdbc.sql("select counts from case_deadline where case_number = ? and name = 'confirmation'").param(confirming).query().listOfRows()).hasSize(1);
        assertThat(deadlines(confirming, rejected)).extracting(row -> row.get("counts"))
                .isEqualTo(deadlines.stream().map(row -> row.get("counts")).toList());
        assertThat(jdbc.sql("select party, document, kind, guideline, sent_on, presumed_on from notice where case_number = ?").param(rejected).query().singleRow())
                .isEqualTo(notice);
        office.start("silje", "change-deadline", Map.of("deadline", "confirmation", "caseNumber", confirming,
                "newDate", Norway.today(clock).plusDays(90).toString(), "reason", "Ferie."));
        office.start("silje", "register-notice", Map.of("caseNumber", rejected, "what", "reached", "date", Norway.today(clock).toString()));
    }

    private List<Map<String, Object>> deadlines(String... cases) {
        return jdbc.sql("select * from case_deadline where case_number in (:cases) order by case_number, name").param("cases", List.of(cases))
                .query().listOfRows();
    }
}
