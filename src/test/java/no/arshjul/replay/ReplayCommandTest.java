package no.arshjul.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Year;
import java.util.Map;
import no.arshjul.ledger.Ledger;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.PublicOffice;
import no.arshjul.testing.PublicOffice.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The command that makes Oslo og Viken's published year ready to be played. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
class ReplayCommandTest {

    private static final Map<String, Long> BOUND = Map.of("kindergarten", 25_221_129L, "school", 22_515_052L, "inclusion", 13_750_756L);

    @LocalServerPort int port;
    @Autowired Ledger ledger;

    private PublicOffice office;

    @BeforeEach
    void come() {
        office = new PublicOffice(port);
    }

    @Test
    void what_earlier_years_bound_is_committed_for_the_year_asked_for_and_the_filled_forms_are_handed_out() {
        Reply reply = load("silje-ov", "2061");
        assertThat(reply.status()).isEqualTo(201);
        BOUND.forEach((scheme, bound) -> assertThat(ledger.committed("oslo-og-viken", scheme, 2061).amount()).isEqualTo(bound));
        JsonNode opened = reply.body().get("cycleOpen").get("variables");
        assertThat(reply.body().get("cycle").asText()).isEqualTo("OSLO-OG-VIKEN-2061");
        assertThat(opened.get("needsDeadline").get("value").asText()).isEqualTo("2061-02-01");
        assertThat(opened.get("reportDeadline").get("value").asText()).isEqualTo("2062-01-15");
        assertThat(opened.get("frames").get("value").asText()).contains("95456000", "28636800");
        assertThat(reply.body().get("needsReports")).hasSize(235)
                .allSatisfy(form -> assertThat(form.get("variables").get("cycle").get("value").asText()).isEqualTo("OSLO-OG-VIKEN-2061"));
    }

    @Test
    void a_second_load_for_the_same_year_is_refused_in_the_readers_language_and_commits_nothing_more() {
        assertThat(load("admin", "2064").status()).isEqualTo(201);
        Reply again = office.send("silje-ov", "POST", "/api/replays/oslo-og-viken?year=2064", null, "nn");
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.body().get("message").asText()).isEqualTo("Det tidlegare år har bunde, er alt ført for 2064. Vel eit anna år.");
        assertThat(again.body().get("errors").get(0).get("code").asText()).isEqualTo("replay.loaded");
        BOUND.forEach((scheme, bound) -> assertThat(ledger.committed("oslo-og-viken", scheme, 2064).amount()).isEqualTo(bound));
    }

    @Test
    void next_year_is_loaded_when_no_year_is_given() {
        assertThat(office.send("vera-ov", "POST", "/api/replays/oslo-og-viken", null).body().get("cycle").asText())
                .isEqualTo("OSLO-OG-VIKEN-" + (Year.now().getValue() + 1));
    }

    @Test
    void a_year_whose_needs_deadline_is_over_and_one_that_is_no_year_are_refused() {
        assertThat(load("silje-ov", "2024").body().get("errors").get(0).get("code").asText()).isEqualTo("cycle.needs-deadline-passed");
        assertThat(load("silje-ov", "1999").body().get("errors").get(0).get("code").asText()).isEqualTo("cycle.year");
        assertThat(load("silje-ov", "neste").status()).isEqualTo(400);
    }

    @Test
    void nobody_but_the_countys_secretariat_and_administrators_may_load_it() {
        for (String person : new String[] {"silje", "mona-ov", "baerum-ov", "rolf-oslo-ov", "astrid-ov"}) {
            assertThat(load(person, "2067").status()).as(person).isEqualTo(403);
        }
        assertThat(ledger.committed("oslo-og-viken", "school", 2067).amount()).isZero();
    }

    private Reply load(String person, String year) {
        return office.send(person, "POST", "/api/replays/oslo-og-viken?year=" + year, null);
    }
}
