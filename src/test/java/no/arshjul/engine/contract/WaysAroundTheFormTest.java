package no.arshjul.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import no.arshjul.flow.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** Ways of sending values past a form, and answers to what cannot be read: none reaches the engine unchecked. */
class WaysAroundTheFormTest extends ContractOverRest {

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
}
