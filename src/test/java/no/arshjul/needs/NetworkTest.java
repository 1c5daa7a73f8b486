package no.arshjul.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A network's owners answer each for itself. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
class NetworkTest {

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_network_owners_answer_is_kept() {
        Office office = new Office(engine);
        RogalandYear year = new RogalandYear(office).open();
        Map<String, Object> form = year.reportForm("haugesund");
        form.put("networkOwners", List.of(RogalandYear.orgnr("karmoy")));
        String caseNumber = year.report("haugesund", form);
        office.complete("karmoy", "confirm-network", caseNumber, Map.of("participationConfirmed", true));
        assertThat(jdbc.sql("select answer from needs_network where case_number = ?").param(caseNumber).query(String.class).single()).isEqualTo("confirmed");
    }
}
