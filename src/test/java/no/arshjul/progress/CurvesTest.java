package no.arshjul.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import no.arshjul.testing.PublicOffice;
import no.arshjul.testing.WalkedYear;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is counted as having come in to a year. A report that a later call takes over is {@code SecondCallTest}'s. */
class CurvesTest extends WalkedYear {

    @LocalServerPort int port;

    @Test
    void a_withdrawn_report_is_in_the_curve_no_more_than_in_the_stage() {
        year.open();
        year.report("stavanger");
        withdraw(year.report("haugesund"));
        JsonNode cycle = cycle();
        assertThat(cycle.get("steps").get(1).get("left").asLong()).isEqualTo(1);
        assertThat(reports(cycle)).isEqualTo(1);
    }

    @Test
    void of_a_closed_year_nothing_is_remembered_that_has_changed_since() {
        year.open();
        year.report("stavanger");
        String late = year.report("haugesund");
        jdbc.sql("update cycle set closed_at = now() where key = ?").param(year.key()).update();
        assertThat(reports(cycle())).isEqualTo(2);
        jdbc.sql("update cycle set closed_at = null where key = ?").param(year.key()).update();
        withdraw(late);
        jdbc.sql("update cycle set closed_at = now() where key = ?").param(year.key()).update();
        assertThat(reports(cycle())).isEqualTo(1);
        jdbc.sql("update cycle set closed_at = null where key = ?").param(year.key()).update();
    }

    private void withdraw(String caseNumber) {
        office.start("haugesund", "withdraw", Map.of("caseNumber", caseNumber, "withdrawalReason", "Vi venter ikke.", "claimPaid", false));
    }

    private static long reports(JsonNode cycle) {
        JsonNode days = cycle.get("curve").get("thisYear").get("days");
        return days.get(days.size() - 1).get("reports").asLong();
    }

    private JsonNode cycle() {
        return new PublicOffice(port).get("mona", "/api/progress/cycles/" + year.key());
    }
}
