package no.arshjul.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import no.arshjul.testing.GrantSteps;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.PublicOffice;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A cycle in each of its stages, as its manager reads it. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
class StagesTest {

    @LocalServerPort int port;
    @Autowired ProcessEngine engine;
    @Autowired JdbcClient jdbc;

    private PublicOffice api;
    private Office office;
    private RogalandYear year;

    @BeforeEach
    void house() {
        api = new PublicOffice(port);
        office = new Office(engine);
        year = new RogalandYear(office);
    }

    @Test
    void before_the_frames_are_confirmed_the_call_is_the_step_to_do() {
        office.start("silje", "grant-cycle", year.openForm());
        System.out.println(cycle().toPrettyString());
        System.out.println(flow("").toPrettyString());
        year = new RogalandYear(office);
        List<String> cases = year.decided();
        System.out.println(cycle().toPrettyString());
        GrantSteps grants = new GrantSteps(office, year);
        grants.accept("stavanger", cases.get(0));
        grants.payAll();
        grants.report("stavanger", cases.get(0), 90_000, 50_000, "repay");
        grants.control(cases.get(0), "accept");
        System.out.println(cycle().toPrettyString());
        System.out.println(flow("").toPrettyString());
        System.out.println(flow("?region=midt").toPrettyString());
        System.out.println(api.send("mona", "GET", "/api/progress/cycles/" + year.key() + "/flow?region=x&scheme=y", null, "nn"));
    }

    private JsonNode cycle() {
        return api.get("mona", "/api/progress/cycles/" + year.key());
    }

    private JsonNode flow(String query) {
        return api.get("mona", "/api/progress/cycles/" + year.key() + "/flow" + query);
    }
}
