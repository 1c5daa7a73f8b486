package no.arshjul.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.PublicOffice;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What managers and the secretariat read of a cycle. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
class ProgressTest {

    @LocalServerPort int port;
    @Autowired ProcessEngine engine;
    @Autowired JdbcClient jdbc;

    private PublicOffice api;
    private RogalandYear year;

    @BeforeEach
    void open() {
        api = new PublicOffice(port);
        year = new RogalandYear(new Office(engine)).open();
    }

    @Test
    void it_tells_the_stage_the_deadlines_the_counts_and_the_money_per_scheme_and_region() {
        year.readyReport("stavanger");
        year.report("sola");
        JsonNode cycle = api.get("mona", "/api/progress/cycles/" + year.key());
        assertThat(cycle.get("stage").asText()).isEqualTo("reporting");
        assertThat(cycle.get("deadlines").get("needsDeadline").asText()).isEqualTo(no.arshjul.calendar.Deadline.rolledForward(java.time.LocalDate.of(year.year(), 2, 1)).date().toString());
        assertThat(cycle.get("reports")).hasToString("{\"confirming\":1,\"ready\":1}");
        JsonNode kindergarten = cycle.get("schemes").findParents("scheme").stream()
                .filter(scheme -> scheme.get("scheme").asText().equals("kindergarten")).findFirst().orElseThrow();
        assertThat(List.of(kindergarten.get("allotted").asLong(), kindergarten.get("setAside").asLong(), kindergarten.get("net").asLong()))
                .containsExactly(20_000_000L, 6_000_000L, 14_000_000L);
        JsonNode midt = kindergarten.get("regions").findParents("region").stream()
                .filter(region -> region.get("region").asText().equals("midt")).findFirst().orElseThrow();
        assertThat(midt.get("reports").asInt()).isEqualTo(2);
        assertThat(midt.get("reported").asLong()).isEqualTo(300_000);
        assertThat(cycle.get("tasks").findValuesAsText("task")).containsExactly("confirm-partnership");
    }

    @Test
    void the_tasks_beyond_their_date_are_told_one_by_one() {
        String caseNumber = year.report("stavanger");
        Task task = engine.getTaskService().createTaskQuery().processInstanceBusinessKey(caseNumber).singleResult();
        task.setDueDate(java.sql.Timestamp.valueOf("2026-01-15 12:00:00"));
        engine.getTaskService().saveTask(task);
        JsonNode cycle = api.get("silje", "/api/progress/cycles/" + year.key());
        assertThat(cycle.get("overdue")).hasToString(
                "[{\"task\":\"confirm-partnership\",\"businessKey\":\"" + caseNumber + "\",\"due\":\"2026-01-15\"}]");
        assertThat(cycle.get("tasks").get(0).get("overdue").asInt()).isEqualTo(1);
    }

    @Test
    void all_cycles_of_ones_county_are_listed() {
        assertThat(api.get("silje", "/api/progress/cycles").findValuesAsText("key")).contains(year.key()).allMatch(key -> key.startsWith("ROGALAND-"));
        assertThat(api.get("mona-vl", "/api/progress/cycles").findValuesAsText("key")).doesNotContain(year.key());
    }

    @Test
    void a_county_without_a_cycle_gets_an_empty_list() {
        for (Map.Entry<String, String> manager : Map.of("mona", "rogaland", "mona-vl", "vestland", "mona-ov", "oslo-og-viken").entrySet()) {
            JsonNode cycles = api.get(manager.getKey(), "/api/progress/cycles");
            assertThat(cycles.isArray()).isTrue();
            assertThat(cycles.findValuesAsText("key")).containsExactlyElementsOf(jdbc.sql("select key from cycle where county = ? order by year desc, key desc")
                    .param(manager.getValue()).query(String.class).list());
        }
    }

    @Test
    void others_are_refused_and_another_countys_cycle_is_not_there() {
        for (String path : List.of("/api/progress/cycles", "/api/progress/cycles/" + year.key())) {
            for (String person : List.of("haugesund", "uis", "rolf-nord", "frida", "finn", "astrid", "pelle")) {
                assertThat(api.send(person, "GET", path, null).status()).as(person).isEqualTo(403);
            }
        }
        for (Map.Entry<String, String> person : Map.of("mona-vl", "nb", "silje-ov", "nn").entrySet()) {
            PublicOffice.Reply reply = api.send(person.getKey(), "GET", "/api/progress/cycles/" + year.key(), null, person.getValue());
            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.body().get("message").asText()).isEqualTo(
                    person.getValue().equals("nn") ? "Det du ber om, finst ikkje." : "Det du ber om, finnes ikke.");
        }
    }
}
