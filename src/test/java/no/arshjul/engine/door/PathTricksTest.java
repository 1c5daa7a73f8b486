package no.arshjul.engine.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The same closed way written in every way that a server might read as the plain one. */
@DoorTest
class PathTricksTest {

    @Autowired Caller call;
    @Autowired RuntimeService runtime;
    @Autowired TaskService tasks;

    @ParameterizedTest
    @ValueSource(strings = {
        "/engine-rest/task/ID/variables", "/engine-rest/task/ID/variables/", "/engine-rest//task/ID/variables", "//engine-rest/task/ID/variables",
        "/engine-rest/task//ID/variables", "/engine-rest/task/ID//variables", "/engine-rest/task/ID/variables//",
        "/engine-rest/./task/ID/variables", "/engine-rest/task/ID/./variables", "/engine-rest/task/x/../ID/variables", "/x/../engine-rest/task/ID/variables",
        "/engine-rest/task/ID/%76ariables", "/engine-rest/task/ID/variable%73", "/%65ngine-rest/task/ID/variables", "/engine%2Drest/task/ID/variables",
        "/engine-rest/task/ID%2Fvariables", "/engine-rest/task/ID%2fvariables", "/engine-rest/task%2FID/variables", "/engine-rest%2Ftask/ID/variables",
        "/engine-rest/task/ID/%2576ariables", "/engine-rest/task/ID/%2e/variables", "/engine-rest/task/complete/%2e%2e/ID/variables",
        "/engine-rest/task/ID/variables;x=complete", "/engine-rest/task/ID;x=y/variables", "/engine-rest;x/task/ID/variables", "/;/engine-rest/task/ID/variables",
        "/engine-rest/task/ID/variables%3Bx", "/engine-rest/task/ID/variables;/complete", "/engine-rest/task/ID/variables%00", "/engine-rest/task/ID/variables%0A",
        "/engine-rest/task/ID/variables%5C", "/engine-rest/task/ID/variables%20", "/engine-rest/task/ID/variables?x=/complete",
        "/engine-rest/task/ID/VARIABLES", "/engine-rest/TASK/ID/variables", "/ENGINE-REST/task/ID/variables",
        "/engine-rest/engine/default/task/ID/variables", "/engine-rest/engine/default//task/ID/variables", "/engine-rest/engine/default/engine/default/task/ID/variables",
        "/engine-rest/engine/%64efault/task/ID/variables", "/engine-rest/engine/other/task/ID/variables",
        "/camunda/api/engine/engine/default/task/ID/variables", "/camunda//api/engine/engine/default/task/ID/variables",
        "/camunda/%61pi/engine/engine/default/task/ID/variables", "/camunda/api;x/engine/engine/default/task/ID/variables",
        "/camunda/api/engine/%65ngine/default/task/ID/variables", "/camunda/api/engine/task/ID/variables", "/engine-rest/task/ID/variables%c0%af", "/engine-rest/task/ID/%uff56ariables"})
    void a_closed_way_in_disguise_is_closed(String disguise) {
        ProcessInstance instance = runtime.createProcessInstanceByKey("grant-cycle").setVariable("county", "rogaland").execute();
        String task = tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult().getId();
        int status;
        try {
            status = call.post("d-secretariat", disguise.replace("ID", task), "{\"modifications\":{\"smuggled\":{\"value\":1}}}").status();
        } catch (IllegalArgumentException e) {
            status = new RawCall(call.port).post("d-secretariat", disguise.replace("ID", task), "{\"modifications\":{\"smuggled\":{\"value\":1}}}");
        }
        assertThat(status).isBetween(400, 499);
        assertThat(runtime.getVariables(instance.getId())).doesNotContainKey("smuggled");
        runtime.deleteProcessInstance(instance.getId(), "tried");
    }

    @Test
    void a_method_in_disguise_is_closed() {
        ProcessInstance instance = runtime.createProcessInstanceByKey("grant-cycle").setVariable("county", "rogaland").execute();
        String task = tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult().getId();
        for (String header : new String[] {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"}) {
            call.send("d-secretariat", "GET", "/engine-rest/task/" + task + "/variables/smuggled", null, java.util.Map.of(header, "DELETE"));
            call.send("d-secretariat", "POST", "/engine-rest/task/count", "{}", java.util.Map.of(header, "PUT"));
        }
        assertThat(call.send("d-secretariat", "PATCH", "/engine-rest/task/" + task, "{}", java.util.Map.of()).status()).isEqualTo(403);
        assertThat(call.send("d-secretariat", "post", "/engine-rest/task/" + task + "/complete", "{}", java.util.Map.of()).status()).isBetween(400, 499);
        assertThat(tasks.createTaskQuery().taskId(task).count()).isOne();
    }

    @Test
    void ids_that_a_client_escapes_are_read() {
        String definition = call.get("d-secretariat", "/engine-rest/process-definition/key/grant-cycle").json().path("id").asText();
        assertThat(definition).contains(":");
        assertThat(call.get("d-secretariat", "/engine-rest/process-definition/" + definition.replace(":", "%3A")).status()).isEqualTo(200);
        assertThat(call.get("d-secretariat", "/engine-rest/process-definition/" + definition + "/").status()).isEqualTo(200);
    }
}
