package no.arshjul.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import no.arshjul.calendar.Norway;
import no.arshjul.flow.Refusal;
import no.arshjul.testing.HouseTest;
import no.arshjul.testing.Office;
import no.arshjul.testing.Rest;
import no.arshjul.testing.Rest.Reply;
import no.arshjul.testing.RogalandYear;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Drafts as Tasklist keeps and fetches them, and what becomes of them. */
@HouseTest(properties = "camunda.bpm.job-execution.enabled=false")
class DraftsTest {

    private static final String START = "/api/drafts/starts/needs-report";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired ProcessEngine engine;
    @Autowired JdbcClient jdbc;
    @Autowired Drafts drafts;
    @Autowired EndOfDrafts end;
    @LocalServerPort int port;
    private Rest rest;
    private Office office;
    private RogalandYear year;

    @BeforeEach
    void open() {
        rest = new Rest(port);
        office = new Office(engine);
        year = new RogalandYear(office);
        jdbc.sql("delete from draft").update();
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void a_half_filled_start_form_is_there_again_for_its_person_and_for_nobody_else() {
        Reply saved = keep("haugesund", START, "{\"title\":\"Lek og\",\"amounts\":[{\"year\":2027}]}", null);
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        Reply found = rest.get("haugesund", START);
        assertThat(found.json().path("values").toString()).isEqualTo("{\"title\":\"Lek og\",\"amounts\":[{\"year\":2027}]}");
        assertThat(found.json().path("labels").path("title").asText()).isEqualTo("Navn på tiltaket");
        assertThat(found.json().path("savedAt").asText()).isEqualTo(saved.json().path("savedAt").asText()).isNotEmpty();
        assertThat(found.json().path("formChanged").asBoolean()).isFalse();
        assertThat(rest.get("stavanger", START).status()).isEqualTo(204);
    }

    @Test
    void a_start_form_is_found_by_the_definitions_id_too_as_tasklist_knows_it() {
        String id = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("needs-report").latestVersion().singleResult().getId();
        keep("haugesund", "/api/drafts/starts/" + id, "{\"title\":\"Lek\"}", null);
        assertThat(rest.get("haugesund", START).json().path("values").path("title").asText()).isEqualTo("Lek");
    }

    @Test
    void nobody_keeps_a_draft_of_a_form_that_is_not_for_them() {
        assertThat(keep("astrid", START, "{\"title\":\"x\"}", null).status()).isEqualTo(404);
        assertThat(rest.get("haugesund", "/api/drafts/starts/grant-cycle").status()).isEqualTo(404);
        assertThat(rest.get("haugesund", "/api/drafts/starts/no-such-process").status()).isEqualTo(404);
        assertThat(rest.get("haugesund", "/api/drafts/tasks/no-such-task").status()).isEqualTo(404);
        assertThat(rest.send(null, "GET", START, null, "nb").status()).isEqualTo(401);
    }

    @Test
    void a_task_has_a_draft_for_each_of_those_it_waits_for_and_for_no_one_of_another_group_or_county() {
        String task = "/api/drafts/tasks/" + framesTask().getId();
        assertThat(keep("silje", task, "{\"framesConfirmed\":true}", null).status()).isEqualTo(200);
        assertThat(rest.get("sindre", task).status()).isEqualTo(204);
        assertThat(rest.get("silje", task).json().path("values").path("framesConfirmed").asBoolean()).isTrue();
        for (String other : new String[] {"haugesund", "astrid", "mona", "silje-vl", "silje-ov"}) {
            assertThat(rest.get(other, task).status()).as(other).isEqualTo(404);
            assertThat(keep(other, task, "{\"framesConfirmed\":true}", null).status()).as(other).isEqualTo(404);
        }
    }

    @Test
    void a_task_that_a_colleague_has_taken_is_not_for_me_to_keep_a_draft_of() {
        Task task = framesTask();
        engine.getTaskService().setAssignee(task.getId(), "sindre");
        assertThat(keep("silje", "/api/drafts/tasks/" + task.getId(), "{\"framesConfirmed\":true}", null).status()).isEqualTo(404);
        assertThat(keep("sindre", "/api/drafts/tasks/" + task.getId(), "{\"framesConfirmed\":true}", null).status()).isEqualTo(200);
    }

    @Test
    void what_was_saved_last_is_kept_and_says_when_it_took_anothers_place() {
        Reply here = keep("haugesund", START, "{\"title\":\"her\"}", null);
        assertThat(here.json().path("replaced").asBoolean()).isFalse();
        Reply again = keep("haugesund", START, "{\"title\":\"her igjen\"}", here.json().path("stamp").asText());
        assertThat(again.json().path("replaced").asBoolean()).isFalse();
        Reply elsewhere = keep("haugesund", START, "{\"title\":\"på en annen maskin\"}", here.json().path("stamp").asText());
        assertThat(elsewhere.json().path("replaced").asBoolean()).isTrue();
        assertThat(rest.get("haugesund", START).json().path("values").path("title").asText()).isEqualTo("på en annen maskin");
    }

    @Test
    void what_is_too_large_or_cannot_be_read_is_refused_in_the_readers_language_and_changes_nothing() {
        keep("haugesund", START, "{\"title\":\"godt\"}", null);
        Reply large = rest.send("haugesund", "PUT", START, "{\"values\":{\"title\":\"" + "x".repeat(SentDraft.LARGEST) + "\"}}", "nn");
        assertThat(large.status()).isEqualTo(400);
        assertThat(large.json().path("message").asText()).isEqualTo("Utkastet er for stort til å bli lagra: høgst 1 MB. Det du har skrive, står framleis i skjemaet.");
        for (String body : new String[] {"{", "[]", "\"x\"", "{}", "{\"values\":[]}", "{\"values\":{},\"basedOn\":\"ikke et merke\"}", "{\"values\":{\"title\":\"\\u0000\"}}", ""}) {
            assertThat(rest.send("haugesund", "PUT", START, body, "nb").status()).as(body).isEqualTo(400);
        }
        assertThat(rest.get("haugesund", START).json().path("values").path("title").asText()).isEqualTo("godt");
    }

    @Test
    void a_draft_that_is_discarded_is_gone_and_only_ones_own_is() {
        keep("haugesund", START, "{\"title\":\"Haugesunds\"}", null);
        keep("stavanger", START, "{\"title\":\"Stavangers\"}", null);
        assertThat(rest.send("haugesund", "DELETE", START, null, "nb").status()).isEqualTo(204);
        assertThat(rest.get("haugesund", START).status()).isEqualTo(204);
        assertThat(rest.get("stavanger", START).status()).isEqualTo(200);
    }

    @Test
    void a_start_form_that_is_taken_in_takes_its_draft_with_it_and_one_that_is_refused_does_not() {
        year.open();
        keep("haugesund", START, "{\"title\":\"Haugesunds\"}", null);
        keep("stavanger", START, "{\"title\":\"Stavangers\"}", null);
        Map<String, Object> form = year.reportForm("haugesund");
        form.put("accountNumber", "86011117940");
        assertThat(rest.post("haugesund", "/engine-rest/process-definition/key/needs-report/start", Rest.variables(form), "nb").status()).isEqualTo(400);
        assertThat(rest.get("haugesund", START).status()).isEqualTo(200);
        form.put("accountNumber", RogalandYear.ACCOUNT);
        assertThat(rest.post("haugesund", "/engine-rest/process-definition/key/needs-report/start", Rest.variables(form), "nb").status()).isEqualTo(200);
        assertThat(rest.get("haugesund", START).status()).isEqualTo(204);
        assertThat(rest.get("stavanger", START).status()).isEqualTo(200);
    }

    @Test
    void everybodys_drafts_of_a_task_go_when_it_is_completed_and_stay_when_that_is_refused() {
        Task task = framesTask();
        String place = "/api/drafts/tasks/" + task.getId();
        keep("silje", place, "{\"framesConfirmed\":true}", null);
        keep("sindre", place, "{\"framesConfirmed\":false}", null);
        String way = "/engine-rest/task/" + task.getId() + "/complete";
        assertThat(rest.post("silje", way, Rest.variables(Map.of("framesConfirmed", "kanskje")), "nb").status()).isEqualTo(400);
        assertThat(drafts()).isEqualTo(2);
        assertThat(rest.post("silje", way, Rest.variables(Map.of("framesConfirmed", true)), "nb").status()).isEqualTo(204);
        assertThat(drafts()).isZero();
        assertThat(keep("silje", place, "{\"framesConfirmed\":true}", null).status()).isEqualTo(404);
    }

    @Test
    void a_task_that_is_taken_away_takes_its_drafts_with_it() {
        Task task = framesTask();
        keep("silje", "/api/drafts/tasks/" + task.getId(), "{\"framesConfirmed\":true}", null);
        engine.getRuntimeService().deleteProcessInstance(task.getProcessInstanceId(), "the year is called off", true);
        assertThat(drafts()).isZero();
    }

    @Test
    void a_draft_that_nobody_has_come_back_to_for_half_a_year_is_gone_and_a_younger_one_is_not() {
        ZonedDateTime today = ZonedDateTime.ofInstant(ClockUtil.getCurrentTime().toInstant(), Norway.ZONE);
        keep("haugesund", START, "{\"title\":\"gammelt\"}", null);
        at(today.plus(Period.ofMonths(6)).minusDays(1));
        keep("stavanger", START, "{\"title\":\"nytt\"}", null);
        end.sweep();
        assertThat(drafts()).isEqualTo(2);
        at(today.plus(Period.ofMonths(6)).plusDays(1));
        end.sweep();
        assertThat(jdbc.sql("select person from draft").query(String.class).list()).containsExactly("stavanger");
    }

    @Test
    void a_draft_of_a_form_that_was_deployed_anew_says_so() {
        keep("haugesund", START, "{\"title\":\"Lek\"}", null);
        jdbc.sql("update draft set form_deployment = 'an earlier one'").update();
        assertThat(rest.get("haugesund", START).json().path("formChanged").asBoolean()).isTrue();
    }

    @Test
    void another_room_puts_a_list_into_a_tasks_draft_and_leaves_the_rest_of_it() throws Exception {
        Task task = framesTask();
        keep("silje", "/api/drafts/tasks/" + task.getId(), "{\"remark\":\"mitt\",\"lines\":[]}", null);
        JsonNode list = JSON.readTree("{\"lines\":[{\"caseNumber\":\"ROGALAND-2027-0001\",\"priority\":1}]}");
        drafts.keep("silje", task.getId(), list);
        Draft draft = drafts.find("silje", task.getId()).orElseThrow();
        assertThat(draft.values().path("lines")).isEqualTo(list.path("lines"));
        assertThat(draft.values().path("remark").asText()).isEqualTo("mitt");
        assertThat(drafts.find("sindre", task.getId())).isEmpty();
        assertThatThrownBy(() -> drafts.keep("haugesund", task.getId(), list)).isInstanceOf(Refusal.class);
        drafts.discard("silje", task.getId());
        assertThat(drafts.find("silje", task.getId())).isEmpty();
    }

    private Task framesTask() {
        office.start("silje", "grant-cycle", year.openForm());
        return office.task("confirm-frames", year.key());
    }

    private long drafts() {
        return jdbc.sql("select count(*) from draft").query(Long.class).single();
    }

    private static void at(ZonedDateTime moment) {
        ClockUtil.setCurrentTime(Date.from(moment.toInstant()));
    }

    private Reply keep(String person, String place, String values, String basedOn) {
        String stamp = basedOn == null ? "null" : "\"" + UUID.fromString(basedOn) + "\"";
        return rest.send(person, "PUT", place, "{\"values\":" + values + ",\"labels\":{\"title\":\"Navn på tiltaket\"},\"basedOn\":" + stamp + "}", "nb");
    }
}
