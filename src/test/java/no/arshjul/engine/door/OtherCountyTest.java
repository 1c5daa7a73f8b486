package no.arshjul.engine.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.arshjul.engine.door.Caller.Reply;
import no.arshjul.flow.Refusal;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DoorTest
class OtherCountyTest {

    @Autowired Caller call;
    @Autowired RuntimeService runtime;
    @Autowired TaskService tasks;
    @Autowired HistoryService history;

    private String instance;
    private String task;

    @BeforeEach
    void somebody_works_in_vestland() {
        ProcessInstance started = runtime.createProcessInstanceByKey("grant-cycle").businessKey("VESTLAND-2099")
                .setVariable("county", "vestland").setVariable("secret", "vestlandsk").execute();
        instance = started.getId();
        task = tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
    }

    @Test
    void the_ids_of_another_county_lead_nowhere() {
        for (String person : new String[] {"d-secretariat", "d-manager", "d-finance"}) {
            for (String path : new String[] {
                "/task/" + task, "/task/" + task + "/variables", "/task/" + task + "/form-variables", "/task/" + task + "/comment",
                "/task/" + task + "/identity-links", "/task/" + task + "/form", "/process-instance/" + instance,
                "/process-instance/" + instance + "/variables", "/process-instance/" + instance + "/activity-instances",
                "/history/process-instance/" + instance, "/history/task?taskId=" + task, "/history/variable-instance?processInstanceId=" + instance,
                "/history/activity-instance?processInstanceId=" + instance, "/history/detail?processInstanceId=" + instance,
                "/history/user-operation?processInstanceId=" + instance, "/variable-instance?processInstanceIdIn=" + instance,
                "/execution?processInstanceId=" + instance, "/execution/" + instance + "/localVariables",
                "/task?tenantIdIn=vestland", "/process-instance?businessKey=VESTLAND-2099", "/tenant", "/tenant/vestland"}) {
                Reply reply = call.get(person, "/engine-rest" + path);
                assertThat(reply.status()).as(path + " " + reply.text()).isIn(200, 403, 404);
                if (reply.status() == 200) {
                    assertThat(reply.text()).as(path).doesNotContain("vestland", "VESTLAND", instance);
                }
            }
        }
    }

    @Test
    void nothing_is_done_with_a_task_of_another_county() {
        for (String what : new String[] {"complete", "submit-form"}) {
            assertThat(call.post("d-secretariat", "/engine-rest/task/" + task + "/" + what, "{\"variables\":{}}").status()).as(what).isEqualTo(404);
        }
        assertThat(call.post("d-secretariat", "/engine-rest/task/" + task + "/claim", "{\"userId\":\"d-secretariat\"}").status()).isEqualTo(404);
        assertThat(call.post("d-secretariat", "/engine-rest/task/" + task + "/unclaim", "").status()).isEqualTo(404);
        assertThat(call.post("d-secretariat", "/engine-rest/task/" + task + "/comment/create", "{\"message\":\"x\"}").status()).isBetween(400, 404);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).isNull();
        assertThat(tasks.getTaskComments(task)).isEmpty();
    }

    @Test
    void counts_are_of_ones_own_county() {
        int own = call.get("d-secretariat", "/engine-rest/history/process-instance/count?processDefinitionKey=grant-cycle").json().path("count").asInt();
        runtime.createProcessInstanceByKey("grant-cycle").setVariable("county", "vestland").execute();
        assertThat(call.get("d-secretariat", "/engine-rest/history/process-instance/count?processDefinitionKey=grant-cycle").json().path("count").asInt())
                .isEqualTo(own);
        long running = runtime.createProcessInstanceQuery().processDefinitionKey("grant-cycle").tenantIdIn("rogaland").count();
        int sum = 0;
        for (var each : call.get("d-manager", "/engine-rest/process-definition/statistics").json()) {
            sum += each.path("definition").path("key").asText().equals("grant-cycle") ? each.path("instances").asInt() : 0;
        }
        assertThat(sum).isEqualTo((int) running);
    }

    @Test
    void nobody_starts_in_another_county() {
        long before = history.createHistoricProcessInstanceQuery().count();
        for (String value : new String[] {"\"county\":{\"value\":\"vestland\"}", "\"cycle\":{\"value\":\"VESTLAND-2099\"}", "\"caseNumber\":{\"value\":\"VESTLAND-2099-0001\"}"}) {
            Reply reply = call.send("d-secretariat", "POST", "/engine-rest/process-definition/key/grant-cycle/submit-form",
                    "{\"variables\":{" + value + "}}", java.util.Map.of("Accept-Language", "nn"));
            assertThat(reply.status()).as(reply.text()).isEqualTo(400);
            assertThat(reply.json().path("message").asText()).isEqualTo("Du høyrer ikkje til fylket som dette gjeld.");
            assertThat(reply.json().path("errors").path(0).path("code").asText()).isEqualTo("http.other-county");
        }
        assertThat(history.createHistoricProcessInstanceQuery().count()).isEqualTo(before);
    }

    @Test
    void nothing_starts_without_a_county() {
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("grant-cycle"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.faults().get(0).code()).isEqualTo("http.no-county"));
        Reply reply = call.post("d-admin", "/engine-rest/process-definition/key/grant-cycle/start", "{\"variables\":{}}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("message").asText()).startsWith("Det går ikke fram hvilket fylke");
        assertThat(history.createHistoricProcessInstanceQuery().withoutTenantId().count()).isZero();
    }
}
