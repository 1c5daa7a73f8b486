package no.arshjul.engine.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.arshjul.engine.door.Caller.Reply;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DoorTest
class OpenWaysTest {

    @Autowired Caller call;
    @Autowired RuntimeService runtime;
    @Autowired TaskService tasks;

    @ParameterizedTest
    @ValueSource(strings = {"start", "submit-form"})
    void who_may_start_a_process_starts_it_in_their_own_county(String how) {
        Reply reply = call.post("d-secretariat", "/engine-rest/process-definition/key/grant-cycle/" + how, "{\"variables\":{}}");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.json().path("tenantId").asText()).isEqualTo("rogaland");
    }

    @Test
    void an_owner_starts_a_report_but_no_payout_and_no_cycle() {
        assertThat(start("d-owner", "needs-report", "{}").status()).isEqualTo(200);
        for (String definition : new String[] {"payout", "grant-cycle"}) {
            Reply reply = start("d-owner", definition, "{}");
            assertThat(reply.status()).as(definition + reply.text()).isIn(403, 404);
            assertThat(runtime.createProcessInstanceQuery().processDefinitionKey(definition).variableValueEquals("by", "d-owner").count()).isZero();
        }
        for (String person : new String[] {"d-region", "d-finance", "d-manager", "d-university", "d-forum"}) {
            for (String definition : new String[] {"payout", "grant-cycle", "needs-report"}) {
                assertThat(start(person, definition, "{}").status()).as(person + " " + definition).isIn(403, 404);
            }
        }
    }

    @Test
    void a_start_takes_values_and_nothing_else() {
        long before = runtime.createProcessInstanceQuery().count();
        for (String body : new String[] {
            "{\"businessKey\":\"ROGALAND-2099\"}",
            "{\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"trial-end\"}]}",
            "{\"skipCustomListeners\":true}", "{\"skipIoMappings\":true}", "{\"caseInstanceId\":\"x\"}",
            "{\"variables\":{\"x\":{\"value\":\"rO0=\",\"type\":\"Object\",\"valueInfo\":{\"serializationDataFormat\":\"application/x-java-serialized-object\",\"objectTypeName\":\"java.lang.Object\"}}}}",
            "{\"variables\":{\"x\":{\"value\":\"{}\",\"type\":\"object\",\"valueInfo\":{\"serializationDataFormat\":\"application/json\",\"objectTypeName\":\"javax.script.ScriptEngineManager\"}}}}",
            "{\"variables\":{\"x\":{\"value\":\"AA==\",\"type\":\"Bytes\"}}}",
            "{\"variables\":{},\"variables\":{\"x\":{\"value\":1}}}",
            "[]", "{", "{} {}", "\"x\""}) {
            assertThat(start("d-secretariat", "grant-cycle", body).status()).as(body).isIn(400, 403);
        }
        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(before);
    }

    @Test
    void a_candidate_sees_claims_gives_back_comments_on_and_completes_a_task() {
        String task = newTask("grant-cycle");
        assertThat(call.get("d-secretariat", "/engine-rest/task/" + task).status()).isEqualTo(200);
        assertThat(call.get("d-owner", "/engine-rest/task/" + task).status()).isIn(403, 404);
        assertThat(call.get("d-owner", "/engine-rest/task").text()).doesNotContain(task);
        assertThat(call.post("d-secretariat", path(task, "claim"), "{\"userId\":\"d-secretariat\"}").status()).isEqualTo(204);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).isEqualTo("d-secretariat");
        assertThat(call.post("d-secretariat", path(task, "unclaim"), "").status()).isEqualTo(204);
        assertThat(call.post("d-secretariat", path(task, "assignee"), "{\"userId\":\"d-secretariat\"}").status()).isEqualTo(204);
        assertThat(call.post("d-secretariat", path(task, "comment/create"), "{\"message\":\"Sett\"}").status()).isEqualTo(200);
        assertThat(call.post("d-secretariat", "/engine-rest/task", "{\"assignee\":\"d-secretariat\"}").text()).contains(task);
        assertThat(call.post("d-secretariat", "/engine-rest/task/count", "{}").json().path("count").asInt()).isPositive();
        assertThat(call.post("d-secretariat", path(task, "complete"), "{\"variables\":{}}").status()).isEqualTo(204);
        assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
    }

    @Test
    void a_task_completed_twice_is_told_to_be_gone() {
        String task = newTask("grant-cycle");
        assertThat(call.post("d-secretariat", path(task, "submit-form"), "{\"variables\":{}}").status()).isEqualTo(204);
        Reply again = call.post("d-secretariat", path(task, "submit-form"), "{\"variables\":{}}");
        assertThat(again.status()).as(again.text()).isEqualTo(404);
        assertThat(call.post("d-secretariat", path(task, "complete"), "{}").status()).isEqualTo(404);
    }

    @Test
    void nobody_hands_a_task_to_another() {
        String task = newTask("grant-cycle");
        for (String how : new String[] {"claim", "assignee"}) {
            for (String body : new String[] {"{\"userId\":\"d-both\"}", "{\"userId\":null}", "{}", "", "{\"userId\":\"d-secretariat\",\"userId\":\"d-both\"}"}) {
                assertThat(call.post("d-secretariat", path(task, how), body).status()).as(how + body).isIn(400, 403);
            }
        }
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).isNull();
    }

    @Test
    void a_query_runs_no_expression() {
        for (String path : new String[] {"/task", "/task/count"}) {
            assertThat(call.post("d-secretariat", "/engine-rest" + path, "{\"orQueries\":[{\"assigneeExpression\":\"${1}\"}]}").status()).isEqualTo(403);
        }
    }

    @Test
    void only_the_secretariat_sends_a_message_and_only_to_withdraw_a_report() {
        ProcessInstance report = runtime.createProcessInstanceByKey("needs-report").businessKey("ROGALAND-2099-0001")
                .setVariable("county", "rogaland").execute();
        String withdraw = "{\"messageName\":\"withdraw-needs-report\",\"businessKey\":\"ROGALAND-2099-0001\"}";
        for (String person : new String[] {"d-owner", "d-region", "d-finance", "d-manager"}) {
            assertThat(call.post(person, "/engine-rest/message", withdraw).status()).isEqualTo(403);
        }
        for (String body : new String[] {
            "{\"messageName\":\"another\",\"businessKey\":\"ROGALAND-2099-0001\"}", "{\"messageName\":\"withdraw-needs-report\"}",
            withdraw.replace("}", ",\"processVariables\":{\"x\":{\"value\":1}}}"), withdraw.replace("}", ",\"all\":true}"),
            withdraw.replace("}", ",\"processInstanceId\":\"x\"}"), withdraw.replace("}", ",\"tenantId\":\"rogaland\"}")}) {
            assertThat(call.post("d-secretariat", "/engine-rest/message", body).status()).as(body).isEqualTo(403);
        }
        assertThat(call.post("d-secretariat-vl", "/engine-rest/message", withdraw).status()).as("of another county").isBetween(400, 499);
        assertThat(runtime.createProcessInstanceQuery().processInstanceId(report.getId()).count()).isOne();
        assertThat(call.post("d-secretariat", "/engine-rest/message", withdraw).status()).isEqualTo(204);
        assertThat(runtime.createProcessInstanceQuery().processInstanceId(report.getId()).count()).isZero();
    }

    @Test
    void an_administrator_does_what_is_closed_to_others() {
        String task = newTask("grant-cycle");
        assertThat(call.post("d-admin", path(task, "delegate"), "{\"userId\":\"d-secretariat\"}").status()).isEqualTo(204);
        assertThat(call.get("d-admin", "/engine-rest/authorization").status()).isEqualTo(200);
        assertThat(call.get("d-admin", "/engine-rest/user/count").json().path("count").asInt()).isGreaterThan(5);
    }

    @Test
    void not_even_an_administrator_writes_into_a_task_past_its_form() {
        Reply reply = call.post("d-admin", path(newTask("grant-cycle"), "variables"), "{\"modifications\":{\"x\":{\"value\":1}}}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("message").asText()).isNotBlank();
    }

    @Test
    void everybody_finds_the_lists_of_tasks_ready() {
        assertThat(call.get("d-owner", "/engine-rest/filter").json()).extracting(filter -> filter.path("name").asText())
                .contains("Mine oppgaver", "Gruppenes oppgaver", "Forfalt", "Frist denne uken").doesNotContain("Alle");
        String task = newTask("grant-cycle");
        for (var filter : call.get("d-secretariat", "/engine-rest/filter").json()) {
            Reply reply = call.post("d-secretariat", "/engine-rest/filter/" + filter.path("id").asText() + "/list", "{}");
            assertThat(reply.status()).as(filter.path("name").asText() + reply.text()).isEqualTo(200);
            if (filter.path("name").asText().equals("Gruppenes oppgaver")) {
                assertThat(reply.text()).contains(task);
            }
        }
    }

    private String newTask(String definition) {
        ProcessInstance instance = runtime.createProcessInstanceByKey(definition).setVariables(Map.of("county", "rogaland")).execute();
        return tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult().getId();
    }

    private Reply start(String person, String definition, String body) {
        return call.post(person, "/engine-rest/process-definition/key/" + definition + "/start", body);
    }

    private static String path(String task, String what) {
        return "/engine-rest/task/" + task + "/" + what;
    }
}
