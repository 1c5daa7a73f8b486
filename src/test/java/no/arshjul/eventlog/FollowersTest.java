package no.arshjul.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.PublicOffice;
import no.arshjul.testing.PublicOffice.Reply;
import no.arshjul.testing.Rest;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Only the own county's managers and secretariat follow its processes, and they are told what they ask wrongly. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
class FollowersTest {

    private static RogalandYear year;
    private static String instance;

    @LocalServerPort private int port;
    @Autowired private ProcessEngine engine;
    private PublicOffice api;

    @BeforeEach
    void a_year_with_a_report() {
        api = new PublicOffice(port);
        if (year == null) {
            year = new RogalandYear(new Office(engine)).open();
            instance = engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(year.report("stavanger")).singleResult().getId();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"definitions/needs-report", "definitions/needs-report/events.csv", "definitions/needs-report/events.xes", "instances"})
    void others_are_refused(String place) {
        for (String person : List.of("stavanger", "uis", "rolf-midt", "frida", "finn", "astrid", "pelle", "admin")) {
            assertThat(api.send(person, "GET", "/api/progress/" + place, null).status()).as(person).isEqualTo(403);
            assertThat(api.send(person, "GET", "/api/progress/" + place + "?nonsense=1", null).status()).as(person).isEqualTo(403);
        }
        assertThat(new Rest(port).send(null, "GET", "/api/progress/" + place, null, "nb").status()).isEqualTo(401);
        for (String person : List.of("mona", "silje")) {
            assertThat(new Rest(port).get(person, "/api/progress/" + place).status()).as(person).isEqualTo(200);
        }
    }

    @Test
    void an_instance_is_for_its_own_countys_people_only() {
        assertThat(api.send("mona", "GET", "/api/progress/instances/" + instance, null).status()).isEqualTo(200);
        assertThat(api.send("stavanger", "GET", "/api/progress/instances/" + instance, null).status()).isEqualTo(403);
        assertThat(api.send("mona-vl", "GET", "/api/progress/instances/" + instance, null).status()).isEqualTo(404);
        assertThat(api.send("mona", "GET", "/api/progress/instances/no-such-instance", null).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"definitions/needs-report", "definitions/needs-report/events.csv", "instances"})
    void another_countys_cycle_is_not_there(String place) {
        for (String person : List.of("mona-vl", "silje-ov")) {
            assertThat(api.send(person, "GET", "/api/progress/" + place + "?cycle=" + year.key(), null).status()).as(person).isEqualTo(404);
        }
        assertThat(api.send("mona", "GET", "/api/progress/" + place + "?cycle=ROGALAND-1999", null).status()).isEqualTo(404);
    }

    @Test
    void without_a_cycle_another_countys_instances_are_not_counted() {
        assertThat(api.get("mona-vl", "/api/progress/instances").get("rows").findValuesAsText("businessKey")).noneMatch(key -> key.startsWith("ROGALAND"));
        assertThat(new Rest(port).get("mona-vl", "/api/progress/definitions/needs-report/events.csv").text()).doesNotContain("ROGALAND");
        JsonNode received = api.get("mona-vl", "/api/progress/definitions/needs-report").get("elements");
        long ofVestland = engine.getHistoryService().createHistoricProcessInstanceQuery().processDefinitionKey("needs-report").tenantIdIn("vestland").count();
        received.forEach(element -> {
            if (element.get("id").asText().equals("report-received")) {
                assertThat(element.get("finished").asLong()).isEqualTo(ofVestland);
            }
        });
    }

    @Test
    void a_process_or_a_version_that_is_not_there_is_not_found() {
        for (String place : List.of("definitions/no-such-process", "definitions/needs-report?version=9", "definitions/needs-report/events.xes?version=9",
                "instances?definition=no-such-process")) {
            assertThat(api.send("mona", "GET", "/api/progress/" + place, null).status()).as(place).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            definitions/needs-report?cykel=1 | nb | cykel | Vi kjenner ikke «cykel» i adressen. Du kan bruke: cycle, version.
            definitions/needs-report?cykel=1 | nn | cykel | Vi kjenner ikkje «cykel» i adressa. Du kan bruke: cycle, version.
            definitions/needs-report/events.csv?page=2 | nb | page | Vi kjenner ikke «page» i adressen. Du kan bruke: cycle, version.
            definitions/needs-report?version=to | nb | version | «version» må være et helt tall fra 1 og oppover.
            instances?page=0 | nn | page | «page» må vere eit heilt tal frå 1 og oppover.
            instances?state=lost | nb | state | «state» må være «ended» eller «running».
            instances?text=a&text=b | nb | text | «text» står flere ganger i adressen. Den kan bare stå én gang.""")
    void what_is_asked_wrongly_is_told_with_its_name_in_the_readers_language(String place, String language, String field, String message) {
        Reply reply = api.send("mona", "GET", "/api/progress/" + place, null, language);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().get("detail").asText()).isEqualTo(message);
        assertThat(reply.body().get("errors").findValuesAsText("field")).containsExactly(field);
        assertThat(reply.body().get("type").asText()).isEqualTo("urn:arshjul:problem:unknown-value");
    }

    @Test
    void nothing_is_changed_through_these_addresses() {
        for (String method : List.of("POST", "PUT", "DELETE")) {
            assertThat(api.send("mona", method, "/api/progress/instances/" + instance, null).status()).as(method).isIn(403, 405);
        }
    }
}
