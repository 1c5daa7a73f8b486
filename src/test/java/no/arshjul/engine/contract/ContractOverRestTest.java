package no.arshjul.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import no.arshjul.engine.TaskTimes;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.OpenTask;
import no.arshjul.flow.Option;
import no.arshjul.flow.Options;
import no.arshjul.flow.Reader;
import no.arshjul.flow.Refusal;
import no.arshjul.flow.Submission;
import no.arshjul.language.Messages;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a form's sender meets over HTTP, on a real engine and a real PostgreSQL. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "camunda.bpm.job-execution.enabled=false", "camunda.bpm.authorization.enabled=false",
        // without the room start, which makes the engine's tables a migration
        "camunda.bpm.database.schema-update=true", "spring.flyway.baseline-on-migrate=true", "spring.flyway.baseline-version=1"})
class ContractOverRestTest {

    private static final String GOOD_START = "{'title':{'value':'Prøve','type':'String'},'year':{'value':2027,'type':'Integer'}}";

    @Autowired TestRestTemplate rest;
    @Autowired RepositoryService repository;
    @Autowired RuntimeService runtime;
    @Autowired TaskService tasks;
    @Autowired JdbcClient jdbc;
    @Autowired IdentityService identities;
    @Autowired House.Room room;
    private String instance;

    @BeforeEach
    void deploy() {
        if (identities.createUserQuery().count() == 0) {
            User reader = identities.newUser("reader");
            reader.setPassword("reader");
            identities.saveUser(reader);
        }
        var deployment = repository.createDeployment().name("contract").enableDuplicateFiltering(true);
        for (String file : List.of("contract.bpmn", "contract-start.form", "contract-form.form", "contract-each.form")) {
            deployment.addClasspathResource("contract/" + file);
        }
        deployment.deploy();
        instance = json(send("process-definition/key/contract/start", GOOD_START, "nb")).path("id").asText();
        assertThat(instance).isNotEmpty();
    }

    @AfterEach
    void clear() {
        room.taken.clear();
        runtime.createProcessInstanceQuery().list().forEach(i -> runtime.deleteProcessInstance(i.getId(), "test over"));
    }

    @Test
    void a_good_start_form_is_taken_in_and_kept_whole() {
        assertThat(room.taken).containsExactly("contract-start {\"title\":\"Prøve\",\"year\":2027}");
        assertThat(runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult().getBusinessKey()).isEqualTo("PRØVE-2027");
        assertThat(jdbc.sql("select form_values->>'title' from submission where instance_id = ?").param(instance).query(String.class).list())
                .containsExactly("Prøve");
    }

    @Test
    void every_way_of_sending_a_start_form_is_checked() {
        for (String way : List.of("start", "submit-form")) {
            for (String process : List.of("key/contract", runtime.createProcessInstanceQuery().singleResult().getProcessDefinitionId())) {
                var answer = send("process-definition/" + process + "/" + way, "{'title':{'value':'ab'},'other':{'value':1}}", "nb");
                assertThat(answer.getStatusCode().value()).isEqualTo(400);
                assertThat(codes(answer)).containsExactlyInAnyOrder("title form.too-short", "year form.required", "other form.unknown");
            }
        }
        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(1);
    }

    @Test
    void the_message_names_the_field_and_the_row_in_the_readers_language() {
        String wrong = variables("'outcome':{'value':'accept'},'lines':" + jsonVariable("[{\"amount\":5,\"why\":\"x\"},{\"amount\":1,\"why\":\"x\"},{\"asked\":7}]"));
        assertThat(json(complete("complete", wrong, "nb-NO,en;q=0.5")).path("message").asText())
                .isEqualTo("Søknadsbeløp, linje 3: Feltet må fylles ut. Grunn, linje 3: Feltet må fylles ut.");
        assertThat(json(complete("complete", wrong, "en,nn;q=0.8,nb;q=0.5")).path("message").asText()).contains("linje 3: Feltet må fyllast ut.");
        assertThat(json(complete("complete", wrong, "no")).path("message").asText()).contains("må fylles ut");
        JsonNode first = json(complete("submit-form", wrong, "de")).path("errors").path(0);
        assertThat(first.toString()).isEqualTo("{\"field\":\"lines.amount\",\"row\":2,\"code\":\"form.required\",\"message\":\"Feltet må fylles ut.\"}");
    }

    @Test
    void every_kind_of_wrong_value_is_found_at_once_and_nothing_is_changed() {
        runtime.setVariable(instance, "ceiling", 10);
        String wrong = variables("'outcome':{'value':'maybe'},'sure':{'value':'yes'},'criteria':" + jsonVariable("[\"c9\"]")
                + ",'onDate':{'value':'2027-02-30'},'code':{'value':'abc'},'share':{'value':10.5},'lines':{'value':'x'},'extra':{'value':true}");
        var answer = complete("complete", wrong, "nb");
        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(json(answer).path("type").asText()).isEqualTo("Refusal");
        assertThat(codes(answer)).containsExactlyInAnyOrder("outcome form.option", "sure form.boolean", "criteria form.option",
                "onDate form.date", "code form.pattern", "share form.max", "lines form.list", "extra form.unknown");
        assertThat(runtime.getVariables(instance)).doesNotContainKeys("outcome", "extra", "lines");
        assertThat(task().getTaskDefinitionKey()).isEqualTo("contract-form");
        assertThat(room.taken).hasSize(1);
    }

    @Test
    void values_of_types_that_no_form_sends_are_refused() {
        var list = complete("complete", variables("'outcome':{'value':'accept'},'criteria':{'value':['c1']}"), "nb");
        assertThat(codes(list)).containsExactly("criteria form.type");
        var bytes = complete("complete", variables("'outcome':{'value':'accept'},'code':{'value':'QUI=','type':'Bytes'}"), "nb");
        assertThat(codes(bytes)).containsExactly("code form.type");
        var broken = complete("complete", variables("'outcome':{'value':'accept'},'lines':{'value':'[{','type':'Json'}"), "nb");
        assertThat(codes(broken)).containsExactly("lines form.json");
    }

    @Test
    void texts_that_are_too_long_or_cannot_be_stored_are_refused_with_the_figure() {
        var answer = complete("complete", variables("'outcome':{'value':'reject'},'reason':{'value':'" + "x".repeat(4001) + "'}"), "nb");
        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(json(answer).path("message").asText().replaceAll("[\\u00a0\\u202f]", " "))
                .isEqualTo("Begrunnelse: Teksten er for lang: høyst 4 000 tegn, her er det 4 001.");
        var nul = complete("complete", variables("'outcome':{'value':'reject'},'reason':{'value':'a\\u0000b'}"), "nb");
        assertThat(codes(nul)).containsExactly("reason form.character");
        assertThat(complete("complete", variables("'outcome':{'value':'reject'},'reason':{'value':'" + "x".repeat(4000) + "'}"), "nb")
                .getStatusCode().value()).isEqualTo(204);
    }

    @Test
    void a_hidden_field_is_not_required_and_a_shown_one_is() {
        assertThat(codes(complete("complete", variables("'outcome':{'value':'reject'}"), "nb"))).containsExactly("reason form.required");
        assertThat(complete("complete", variables("'outcome':{'value':'accept'}"), "nb").getStatusCode().value()).isEqualTo(204);
    }

    @Test
    void a_value_from_an_earlier_round_is_not_taken_for_a_sent_one() {
        String first = task().getId();
        complete("complete", variables("'outcome':{'value':'reject'},'reason':{'value':'first round'},'share':{'value':3}"), "nb");
        assertThat(task().getId()).isNotEqualTo(first);
        assertThat(runtime.getVariable(instance, "reason")).isEqualTo("first round");
        assertThat(codes(complete("complete", variables("'outcome':{'value':'reject'}"), "nb"))).containsExactly("reason form.required");
        assertThat(codes(complete("complete", "", "nb"))).containsExactly("outcome form.required");
        complete("submit-form", variables("'outcome':{'value':'accept'}"), "nb");
        assertThat(room.taken.get(2)).isEqualTo("contract-form {\"outcome\":\"accept\"}");
    }

    @Test
    void row_keys_without_a_column_are_kept_and_limits_come_from_the_row() {
        runtime.setVariable(instance, "asked", 100);
        var over = complete("complete", variables("'outcome':{'value':'accept'},'lines':" + jsonVariable("[{\"amount\":101,\"why\":\"x\"}]")), "nb");
        assertThat(codes(over)).containsExactly("lines.amount form.max");
        complete("complete", variables("'outcome':{'value':'accept'},'lines':" + jsonVariable("[{\"amount\":70,\"asked\":70,\"note\":{\"a\":1}}]")), "nb");
        assertThat(room.taken.get(1)).contains("\"note\":{\"a\":1}");
    }

    @Test
    void a_list_of_more_than_two_thousand_rows_is_refused() {
        String rows = "{\"amount\":1,\"why\":\"x\"},".repeat(2001);
        var answer = complete("complete", variables("'outcome':{'value':'accept'},'lines':" + jsonVariable("[" + rows.substring(0, rows.length() - 1) + "]")), "nb");
        assertThat(codes(answer)).containsExactly("lines form.too-many-rows");
    }

    @Test
    void what_a_handler_also_accepts_is_taken_and_its_own_refusal_is_answered_alike() {
        assertThat(codes(complete("complete", variables("'outcome':{'value':'accept'},'clientReference':{'value':'bad'}"), "nb")))
                .containsExactly("clientReference form.pattern");
        assertThat(task().getTaskDefinitionKey()).isEqualTo("contract-form");
        assertThat(complete("complete", variables("'outcome':{'value':'accept'},'clientReference':{'value':'r-1'}"), "nb").getStatusCode().value()).isEqualTo(204);
    }

    @Test
    void a_task_completed_twice_or_never_seen_is_gone() {
        String id = task().getId();
        assertThat(complete("complete", variables("'outcome':{'value':'accept'}"), "nb").getStatusCode().value()).isEqualTo(204);
        for (String gone : List.of(id, "no-such-task")) {
            for (String way : List.of("complete", "submit-form")) {
                var answer = send("task/" + gone + "/" + way, variables("'outcome':{'value':'accept'}"), "nn");
                assertThat(answer.getStatusCode().value()).isEqualTo(404);
                assertThat(json(answer).path("message").asText()).startsWith("Oppgåva finst ikkje lenger.");
            }
        }
        var process = send("process-definition/key/nonsense/start", GOOD_START, "nb");
        assertThat(process.getStatusCode().value()).isEqualTo(404);
        assertThat(json(process).path("message").asText()).isEqualTo("Prosessen finnes ikke.");
    }

    @Test
    void parallel_tasks_do_not_overwrite_each_other() {
        complete("complete", variables("'outcome':{'value':'accept'}"), "nb");
        List<Task> each = tasks.createTaskQuery().taskDefinitionKey("contract-each").list();
        assertThat(each).hasSize(2);
        for (Task one : each) {
            String scheme = ((SpinJsonNode) tasks.getVariable(one.getId(), "scheme")).stringValue();
            assertThat(tasks.getVariable(one.getId(), "filled")).isEqualTo("for " + scheme);
            assertThat(send("task/" + one.getId() + "/complete", "{}", "nb").getStatusCode().value()).isEqualTo(400);
            assertThat(send("task/" + one.getId() + "/complete", "{'remark':{'value':'" + scheme + "!'}}", "nb").getStatusCode().value()).isEqualTo(204);
            assertThat(runtime.getVariable(instance, "remark")).isNull();
        }
        assertThat(room.taken.subList(2, 4)).containsExactlyInAnyOrder("contract-each school {\"remark\":\"school!\"}", "contract-each inclusion {\"remark\":\"inclusion!\"}");
    }

    @Test
    void a_read_only_field_that_is_sent_back_changed_is_refused_and_overwrites_nothing() {
        runtime.setVariable(instance, "fixed", "as it was");
        for (String way : List.of("complete", "submit-form")) {
            var answer = complete(way, variables("'outcome':{'value':'reject'},'reason':{'value':'again'},'fixed':{'value':'forged'}"), "nn");
            assertThat(codes(answer)).containsExactly("fixed form.read-only");
            assertThat(json(answer).path("message").asText()).startsWith("Fast: Dette feltet kan ikkje endrast.");
            assertThat(runtime.getVariable(instance, "fixed")).isEqualTo("as it was");
        }
        assertThat(room.taken).hasSize(1);
    }

    @Test
    void a_read_only_field_that_is_sent_back_as_it_was_or_not_at_all_is_no_fault() {
        runtime.setVariable(instance, "fixed", 100);
        for (String same : List.of("'100'", "100", "100.0", "''", "null")) {
            var answer = complete("complete", variables("'outcome':{'value':'reject'},'reason':{'value':'again'},'fixed':{'value':" + same + "}"), "nb");
            assertThat(answer.getStatusCode().value()).as(same + " " + answer).isEqualTo(204);
        }
        assertThat(runtime.getVariable(instance, "fixed")).isEqualTo(100);
    }

    @Test
    void a_filled_list_comes_back_with_its_own_rows_and_nothing_read_only_changed_in_them() {
        for (String way : List.of("complete", "submit-form")) {
            var other = complete(way, variables("'outcome':{'value':'accept'},'lines':"
                    + jsonVariable("[{\"caseNumber\":\"K-2\",\"amount\":1,\"why\":\"w\"}]")), "nb");
            assertThat(codes(other)).containsExactly("lines form.row-not-shown");
            var more = complete(way, variables("'outcome':{'value':'accept'},'lines':" + jsonVariable(
                    "[{\"caseNumber\":\"K-1\",\"amount\":1,\"why\":\"w\"},{\"caseNumber\":\"K-9\",\"amount\":1,\"why\":\"w\"}]")), "nb");
            assertThat(json(more).path("errors").path(0).path("row").asInt()).isEqualTo(1);
        }
        assertThat(room.taken).hasSize(1);
        var same = complete("complete", variables("'outcome':{'value':'accept'},'lines':"
                + jsonVariable("[{\"caseNumber\":\"K-1\",\"amount\":2,\"why\":\"changed by the sender\"}]")), "nb");
        assertThat(same.getStatusCode().value()).isEqualTo(204);
    }

    @Test
    void a_choice_that_a_room_does_not_offer_the_sender_is_refused_and_the_rooms_own_word_comes_first() {
        for (String way : List.of("start", "submit-form")) {
            String start = "{'title':{'value':'Prøve'},'year':{'value':2027},'owner':{'value':'%s'}}";
            assertThat(codes(send("process-definition/key/contract/" + way, start.formatted("2"), "nb"))).containsExactly("owner form.option");
            assertThat(codes(send("process-definition/key/contract/" + way, start.formatted("closed"), "nb"))).containsExactly("owner form.other");
            assertThat(send("process-definition/key/contract/" + way, start.formatted("1"), "nb").getStatusCode().value()).isEqualTo(200);
        }
    }

    @Test
    void a_choice_from_a_list_that_the_task_carries_is_held_against_that_list() {
        tasks.setVariableLocal(task().getId(), "placeOptions", org.camunda.spin.Spin.JSON("[{\"label\":\"Ås\",\"value\":\"as\"},{\"label\":\"Moss\",\"value\":\"moss\"}]"));
        var answer = complete("complete", variables("'outcome':{'value':'accept'},'places':" + jsonVariable("[\"as\",\"oslo\"]")), "nb");
        assertThat(codes(answer)).containsExactly("places form.option");
        assertThat(complete("complete", variables("'outcome':{'value':'accept'},'places':" + jsonVariable("[\"moss\"]")), "nb").getStatusCode().value()).isEqualTo(204);
    }

    @Test
    void no_start_goes_around_the_start_form() {
        for (String around : List.of("\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"plain\"}]", "\"skipCustomListeners\":true",
                "\"skipIoMappings\":true")) {
            var answer = post("process-definition/key/contract/start", "{\"variables\":" + GOOD_START.replace('\'', '"') + "," + around + "}", "nb");
            assertThat(answer.getStatusCode().value()).as(around).isEqualTo(400);
            assertThat(json(answer).path("errors").path(0).path("code").asText()).isEqualTo("form.way");
        }
        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(1);
    }

    @Test
    void no_value_reaches_a_task_beside_its_form() {
        String task = task().getId();
        String value = "\"variables\":{\"outcome\":{\"value\":\"maybe\"}}";
        var ways = Map.of("POST resolve", "{" + value + "}", "POST bpmnError", "{\"errorCode\":\"x\"," + value + "}",
                "POST bpmnEscalation", "{\"escalationCode\":\"x\"," + value + "}", "POST variables", "{\"modifications\":{\"fixed\":{\"value\":1}}}",
                "POST localVariables", "{\"deletions\":[\"lines\"]}", "PUT variables/fixed", "{\"value\":1}", "PUT localVariables/fixed", "{\"value\":1}",
                "DELETE localVariables/lines", "", "POST variables/fixed/data", "{}");
        ways.forEach((way, body) -> {
            var answer = exchange(HttpMethod.valueOf(way.split(" ")[0]), "task/" + task + "/" + way.split(" ")[1], body, "nb", MediaType.APPLICATION_JSON);
            assertThat(answer.getStatusCode().value()).as(way + answer).isEqualTo(400);
            assertThat(json(answer).path("errors").path(0).path("code").asText()).isEqualTo("form.way");
        });
        assertThat(runtime.getVariables(instance)).doesNotContainKeys("outcome", "fixed");
        assertThat(tasks.getVariable(task, "lines").toString()).contains("K-1");
    }

    @Test
    void a_field_that_a_process_owner_adds_is_checked_and_kept_without_a_change_in_java() throws IOException {
        var changed = repository.createDeployment().name("contract with one field more");
        for (String file : List.of("contract.bpmn", "contract-start.form", "contract-form.form", "contract-each.form")) {
            String content = new org.springframework.core.io.ClassPathResource("contract/" + file).getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
            changed.addString("contract/" + file, content.replace("{\"type\":\"checkbox\",\"key\":\"sure\"",
                    "{\"type\":\"number\",\"key\":\"travel\",\"label\":\"Reiseutgifter\",\"decimalDigits\":0,\"validate\":{\"required\":true,\"max\":5000}},"
                            + "{\"type\":\"checkbox\",\"key\":\"sure\""));
        }
        String deployment = changed.deploy().getId();
        try {
            assertThat(codes(complete("complete", variables("'outcome':{'value':'accept'},'travel':{'value':1}"), "nb")))
                    .as("a case that began before keeps its form").containsExactly("travel form.unknown");
            instance = json(send("process-definition/key/contract/start", GOOD_START, "nb")).path("id").asText();
            assertThat(codes(complete("submit-form", variables("'outcome':{'value':'accept'}"), "nb"))).containsExactly("travel form.required");
            assertThat(codes(complete("complete", variables("'outcome':{'value':'accept'},'travel':{'value':5001}"), "nb"))).containsExactly("travel form.max");
            assertThat(complete("complete", variables("'outcome':{'value':'accept'},'travel':{'value':1200}"), "nb").getStatusCode().value()).isEqualTo(204);
            assertThat(jdbc.sql("select form_values->>'travel' from submission where instance_id = ? and form = 'contract-form'").param(instance)
                    .query(String.class).single()).isEqualTo("1200");
            assertThat(runtime.getVariable(instance, "travel")).isEqualTo(1200);
        } finally {
            repository.deleteDeployment(deployment, true);
        }
    }

    @Test
    void a_list_filled_for_one_task_is_read_as_sent_and_not_left_in_the_instance() {
        for (String way : List.of("complete", "submit-form")) {
            assertThat(tasks.getVariable(task().getId(), "lines").toString()).contains("K-1");
            complete(way, variables("'outcome':{'value':'reject'},'reason':{'value':'again'},'lines':"
                    + jsonVariable("[{\"caseNumber\":\"K-1\",\"amount\":7,\"why\":\"" + way + "\"}]")), "nb");
            assertThat(room.taken.get(room.taken.size() - 1)).contains("\"why\":\"" + way + "\"");
            assertThat(runtime.getVariable(instance, "lines")).isNull();
        }
        complete("complete", variables("'outcome':{'value':'reject'},'reason':{'value':'without a list'}"), "nb");
        assertThat(room.taken.get(3)).doesNotContain("lines");
    }

    @Test
    void a_task_without_a_form_takes_nothing_and_a_message_carries_no_variables() {
        complete("complete", variables("'outcome':{'value':'accept'}"), "nb");
        tasks.createTaskQuery().taskDefinitionKey("contract-each").list().forEach(t -> tasks.complete(t.getId(), Map.of("remark", "x")));
        assertThat(codes(complete("complete", "{'a':{'value':1}}", "nb"))).containsExactly("a form.unknown");
        assertThat(complete("complete", "{}", "nb").getStatusCode().value()).isEqualTo(204);
        String message = "{\"messageName\":\"contract-message\",\"businessKey\":\"PRØVE-2027\"";
        var refused = post("message", message + ",\"processVariables\":{\"amount\":{\"value\":1}}}", "nb");
        assertThat(codes(refused)).containsExactly("amount form.unknown");
        assertThat(post("message", message + "}", "nb").getStatusCode().value()).isEqualTo(204);
    }

    @Test
    void the_java_api_takes_the_visible_variables_that_the_form_knows() {
        assertThatThrownBy(() -> tasks.complete(task().getId(), Map.of("outcome", "maybe"))).rootCause().isInstanceOf(Refusal.class);
        tasks.complete(task().getId(), Map.of("outcome", "accept", "unrelated", 1));
        assertThat(room.taken.get(1)).startsWith("contract-form {").contains("\"outcome\":\"accept\"", "K-1").doesNotContain("unrelated");
    }

    @Test
    void what_cannot_be_read_is_answered_with_a_message_and_never_a_stack_trace() {
        for (String body : List.of("{", "[]", "{\"variables\":[]}", "{\"variables\":{\"a\":1}}", "{\"variables\":{},\"variables\":{}}", "\"x\"", "{} {}")) {
            var answer = post("task/" + task().getId() + "/complete", body, "nb");
            assertThat(answer.getStatusCode().value()).as(body).isEqualTo(400);
            assertThat(json(answer).path("message").asText()).isEqualTo("Det som ble sendt, kan ikke leses som JSON.");
        }
        var wrongType = complete("complete", variables("'outcome':{'value':'x','type':'Integer'}"), "nb");
        assertThat(wrongType.getStatusCode().value()).isEqualTo(400);
        assertThat(json(wrongType).path("message").asText()).startsWith("Det som ble sendt, kan ikke brukes.");
        var text = exchange("task/" + task().getId() + "/complete", "{}", "nb", MediaType.TEXT_PLAIN);
        assertThat(text.getStatusCode().value()).isEqualTo(415);
        var large = post("task/" + task().getId() + "/complete", "{\"variables\":{\"a\":{\"value\":\"" + "x".repeat(6_000_000) + "\"}}}", "nb");
        assertThat(large.getStatusCode().value()).isEqualTo(413);
        assertThat(json(large).path("message").asText()).contains("5 MB");
    }

    @Test
    void what_is_unexpected_gets_a_number_and_tells_nothing_of_the_inside() {
        var answer = complete("complete", variables("'outcome':{'value':'accept'},'clientReference':{'value':'explode'}"), "nb");
        assertThat(answer.getStatusCode().value()).isEqualTo(500);
        assertThat(json(answer).path("message").asText()).matches("Noe gikk galt hos oss.* nummeret [0-9a-f]{8}\\.");
        assertThat(answer.getBody()).doesNotContain("Exception", "secret", "select");
    }

    @Test
    void two_at_once_are_told_to_try_again() {
        var answer = complete("complete", variables("'outcome':{'value':'accept'},'clientReference':{'value':'collide'}"), "nb");
        assertThat(answer.getStatusCode().value()).isEqualTo(409);
        assertThat(json(answer).path("message").asText()).startsWith("Noen andre endret saken samtidig.");
    }

    @Test
    void a_disguised_address_is_no_way_around_the_check() {
        for (String way : List.of("%63omplete", "complete;a=b", "complete/", "submit%2Dform")) {
            var answer = post("task/" + task().getId() + "/" + way, "{\"variables\":{\"outcome\":{\"value\":\"accept\"},\"unknown\":{\"value\":1}}}", "nb");
            assertThat(answer.getStatusCode().is4xxClientError()).as(way + " " + answer).isTrue();
            assertThat(task().getTaskDefinitionKey()).isEqualTo("contract-form");
        }
    }

    @Test
    void a_forms_lists_are_filled_for_the_one_who_reads_it() {
        String definition = runtime.createProcessInstanceQuery().singleResult().getProcessDefinitionId();
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth("reader", "reader");
        headers.set("Accept-Language", "nn");
        var form = rest.exchange("/engine-rest/process-definition/" + definition + "/deployed-start-form", HttpMethod.GET, new HttpEntity<>(headers), String.class);
        JsonNode owner = json(form).path("components").path(1);
        assertThat(owner.path("values").toString()).isEqualTo("[{\"label\":\"reader NN\",\"value\":\"1\"}]");
        assertThat(owner.has("valuesKey")).isFalse();
    }

    @Test
    void the_web_apps_way_in_is_checked_alike() {
        var answer = rest.exchange(java.net.URI.create(rest.getRootUri() + "/camunda/api/engine/engine/default/task/" + task().getId() + "/complete"),
                HttpMethod.POST, new HttpEntity<>("{", json()), String.class);
        assertThat(answer.getStatusCode().is4xxClientError()).isTrue();
        HttpHeaders session = new HttpHeaders();
        session.set("Accept-Language", "nn");
        var first = rest.exchange("/camunda/app/tasklist/default/", HttpMethod.GET, new HttpEntity<>(session), String.class);
        cookies(first, session);
        session.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        var login = rest.exchange("/camunda/api/admin/auth/user/default/login/tasklist", HttpMethod.POST,
                new HttpEntity<>("username=reader&password=reader", session), String.class);
        assertThat(login.getStatusCode().value()).as(login.toString()).isEqualTo(200);
        cookies(login, session);
        session.setContentType(MediaType.APPLICATION_JSON);
        String api = rest.getRootUri() + "/camunda/api/engine/engine/default/";
        var form = rest.exchange(java.net.URI.create(api + "process-definition/" + definition() + "/deployed-start-form"), HttpMethod.GET, new HttpEntity<>(session), String.class);
        cookies(form, session);
        assertThat(json(form).path("components").path(1).path("values").toString()).isEqualTo("[{\"label\":\"reader NN\",\"value\":\"1\"}]");
        var sent = rest.exchange(java.net.URI.create(api + "task/" + task().getId() + "/submit-form"), HttpMethod.POST,
                new HttpEntity<>("{\"variables\":{\"outcome\":{\"value\":\"maybe\"}}}", session), String.class);
        assertThat(json(sent).path("message").asText()).isEqualTo("Utfall: Vel eit av alternativa i lista.");
        rest.exchange(java.net.URI.create(api + "task/" + task().getId() + "/submit-form"), HttpMethod.POST,
                new HttpEntity<>("{\"variables\":{\"outcome\":{\"value\":\"accept\"}}}", session), String.class);
        assertThat(room.taken).last().isEqualTo("contract-form {\"outcome\":\"accept\"}");
        assertThat(jdbc.sql("select person from submission where instance_id = ? and task_id is not null").param(instance).query(String.class).single()).isEqualTo("reader");
    }

    private static void cookies(ResponseEntity<String> from, HttpHeaders to) {
        List<String> set = from.getHeaders().getOrDefault("Set-Cookie", List.of());
        List<String> kept = new ArrayList<>(to.getOrDefault("Cookie", List.of()));
        for (String cookie : set) {
            String pair = cookie.split(";")[0];
            kept.removeIf(k -> k.startsWith(pair.split("=")[0] + "="));
            kept.add(pair);
            if (pair.startsWith("XSRF-TOKEN=")) {
                to.set("X-XSRF-TOKEN", pair.substring("XSRF-TOKEN=".length()));
            }
        }
        to.set("Cookie", String.join("; ", kept));
    }

    private static HttpHeaders json() {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return headers;
    }

    private String definition() {
        return runtime.createProcessInstanceQuery().singleResult().getProcessDefinitionId();
    }

    private Task task() {
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }

    private ResponseEntity<String> complete(String way, String variables, String language) {
        return send("task/" + task().getId() + "/" + way, variables, language);
    }

    private ResponseEntity<String> send(String path, String variables, String language) {
        return post(path, variables.isEmpty() ? "" : "{\"variables\":" + variables.replace('\'', '"') + "}", language);
    }

    private ResponseEntity<String> post(String path, String body, String language) {
        return exchange(path, body, language, MediaType.APPLICATION_JSON);
    }

    private ResponseEntity<String> exchange(String path, String body, String language, MediaType type) {
        return exchange(HttpMethod.POST, path, body, language, type);
    }

    private ResponseEntity<String> exchange(HttpMethod method, String path, String body, String language, MediaType type) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(type);
        headers.setBasicAuth("reader", "reader");
        headers.set("Accept-Language", language);
        return rest.exchange(java.net.URI.create(rest.getRootUri() + "/engine-rest/" + path), method, new HttpEntity<>(body, headers), String.class);
    }

    private static String variables(String inner) {
        return "{" + inner + "}";
    }

    private static String jsonVariable(String json) {
        return "{'type':'Json','value':" + TypedJson.MAPPER.getNodeFactory().textNode(json) + "}";
    }

    private static JsonNode json(ResponseEntity<String> answer) {
        try {
            return TypedJson.MAPPER.readTree(answer.getBody());
        } catch (IOException e) {
            throw new AssertionError(answer.toString(), e);
        }
    }

    private static List<String> codes(ResponseEntity<String> answer) {
        List<String> codes = new ArrayList<>();
        json(answer).path("errors").forEach(e -> codes.add(e.path("field").asText() + " " + e.path("code").asText()));
        return codes;
    }

    /** A small house: the contract, the catalogue and one room that takes the test's forms in. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    @ComponentScan(basePackages = "no.arshjul.engine.wire", basePackageClasses = {ContractPlugin.class, Messages.class})
    @Import(TaskTimes.class)
    static class House {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean(destroyMethod = "close")
        EmbeddedPostgres postgres() throws IOException {
            return EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
        }

        @Bean
        DataSource dataSource(EmbeddedPostgres postgres) {
            return postgres.getPostgresDatabase();
        }

        @Bean
        Room room() {
            return new Room();
        }

        @Bean
        FilterRegistrationBean<ProcessEngineAuthenticationFilter> authentication() {
            var filter = new FilterRegistrationBean<>(new ProcessEngineAuthenticationFilter());
            filter.addUrlPatterns("/engine-rest/*");
            filter.addInitParameter("authentication-provider", "org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider");
            filter.setOrder(0);
            return filter;
        }

        @Bean
        FormHandler startHandler(Room room) {
            return room.handler("contract-start", Set.of());
        }

        @Bean
        FormHandler formHandler(Room room) {
            return room.handler("contract-form", Set.of("clientReference"));
        }

        @Bean
        FormHandler eachHandler(Room room) {
            return room.handler("contract-each", Set.of());
        }

        @Bean
        Options owners() {
            return new Options() {
                @Override
                public String name() {
                    return "contract-owners";
                }

                @Override
                public List<Option> list(Reader reader) {
                    return List.of(new Option("1", reader.user() + " " + reader.language()));
                }
            };
        }

        static class Room {

            final List<String> taken = new ArrayList<>();

            FormHandler handler(String form, Set<String> also) {
                return new FormHandler() {
                    @Override
                    public String form() {
                        return form;
                    }

                    @Override
                    public void prepare(OpenTask task) {
                        if (form.equals("contract-form")) {
                            task.localJson("lines", TypedJson.MAPPER.createArrayNode().add(TypedJson.MAPPER.createObjectNode().put("caseNumber", "K-1").put("amount", 1).put("why", "w")));
                        }
                        if (form.equals("contract-each")) {
                            task.local("filled", "for " + task.text("scheme"));
                        }
                    }

                    @Override
                    public void submit(Submission sent) {
                        take(form, sent);
                    }

                    @Override
                    public Set<String> alsoAccepts() {
                        return also;
                    }
                };
            }

            private void take(String form, Submission sent) {
                switch (sent.values().textOrEmpty("clientReference")) {
                    case "bad" -> throw Refusal.at("clientReference", "form.pattern");
                    case "explode" -> throw new IllegalStateException("secret inside");
                    case "collide" -> throw new org.camunda.bpm.engine.OptimisticLockingException("someone was faster");
                    default -> { }
                }
                if (form.equals("contract-start")) {
                    if (sent.values().textOrEmpty("owner").equals("closed")) {
                        throw Refusal.at("owner", "form.other");
                    }
                    sent.businessKey(sent.values().text("title").toUpperCase() + "-" + sent.values().number("year"));
                    sent.setJson("schemes", TypedJson.MAPPER.createArrayNode().add("school").add("inclusion"));
                }
                taken.add(form + (form.equals("contract-each") ? " " + sent.text("scheme") : "") + " " + sent.values().json());
            }
        }
    }
}
