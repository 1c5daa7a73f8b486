package no.arshjul.engine.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import no.arshjul.engine.door.Caller.Reply;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DoorTest
class WebAppDoorTest {

    private static final String API = "/camunda/api/engine/engine/default";

    @Autowired Caller call;
    @Autowired RuntimeService runtime;
    @Autowired TaskService tasks;

    @Test
    void somebody_logs_in_to_tasklist_lists_tasks_and_completes_one() {
        String task = newTask();
        Map<String, String> browser = browser("d-secretariat", "tasklist");
        assertThat(call.send(null, "POST", API + "/task?maxResults=200", "{\"processDefinitionKey\":\"grant-cycle\"}", browser).text()).contains(task);
        assertThat(call.send(null, "GET", API + "/task/" + task, null, browser).status()).isEqualTo(200);
        assertThat(call.send(null, "GET", API + "/identity/groups?userId=d-secretariat", null, browser).status()).isEqualTo(200);
        assertThat(call.send(null, "GET", API + "/identity/groups?userId=d-owner", null, browser).status()).isEqualTo(403);
        assertThat(call.send(null, "GET", "/camunda/api/engine/engine/", null, browser).status()).isEqualTo(200);
        assertThat(call.send(null, "GET", "/camunda/api/admin/auth/user/default", null, browser).status()).isEqualTo(200);
        Map<String, String> foreignPage = new HashMap<>(browser("d-secretariat", "tasklist")); // Its session ends by being misused.
        foreignPage.remove("X-XSRF-TOKEN");
        assertThat(call.send(null, "POST", API + "/task/" + task + "/submit-form", "{\"variables\":{}}", foreignPage).status()).isEqualTo(403);
        assertThat(tasks.createTaskQuery().taskId(task).count()).isOne();
        Reply done = call.send(null, "POST", API + "/task/" + task + "/submit-form", "{\"variables\":{}}", browser);
        assertThat(done.status()).as(done.text()).isEqualTo(204);
        assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
    }

    @Test
    void the_doors_of_the_pages_are_as_closed_as_those_of_programs() {
        String task = newTask();
        Map<String, String> browser = browser("d-secretariat", "tasklist");
        for (String way : new String[] {"/task/" + task + "/variables", "/task/" + task + "/resolve", "/task/" + task + "/identity-links",
            "/task/create", "/filter/create", "/process-instance/x/modification", "/deployment/create", "/user/create", "/authorization/create"}) {
            assertThat(call.send(null, "POST", API + way, "{}", browser).status()).as(way).isEqualTo(403);
        }
        assertThat(call.send(null, "POST", "/camunda/api/admin/setup/default/user/create", "{}", browser).status()).isEqualTo(403);
        assertThat(call.send(null, "GET", "/camunda/api/admin/plugin/adminPlugins/default/metrics/x/sum", null, browser).status()).isEqualTo(403);
    }

    @Test
    void a_persons_own_page_lists_the_persons_groups_and_makes_none() {
        Map<String, String> browser = browser("d-secretariat", "welcome");
        Reply groups = call.send(null, "POST", API + "/group?maxResults=25&firstResult=0", "{\"member\":\"d-secretariat\"}", browser);
        assertThat(groups.status()).as(groups.text()).isEqualTo(200);
        assertThat(groups.json()).extracting(group -> group.path("id").asText()).contains("secretariat");
        for (String way : new String[] {"/group/create", "/group/secretariat/members/d-owner"}) {
            assertThat(call.send(null, "POST", API + way, "{\"id\":\"x\"}", browser).status()).as(way).isEqualTo(403);
        }
    }

    @Test
    void every_page_gets_its_own_scripts_before_anybody_has_logged_in() {
        for (String app : new String[] {"admin", "cockpit", "tasklist"}) {
            Reply script = call.send(null, "GET", "/camunda/api/" + app + "/plugin/" + app + "Plugins/static/app/plugin.js", null, Map.of());
            assertThat(script.status()).as(app).isEqualTo(200);
        }
    }

    @Test
    void nobody_sets_up_an_administrator_without_being_one() {
        Reply reply = call.send(null, "POST", "/camunda/api/admin/setup/default/user/create",
                "{\"profile\":{\"id\":\"thief\"},\"credentials\":{\"password\":\"thief\"}}", Map.of());
        assertThat(reply.status()).isEqualTo(401);
    }

    @Test
    void cockpit_is_for_managers_and_admin_for_administrators() {
        assertThat(browser("d-manager", "cockpit")).isNotEmpty();
        assertThatThrownBy(() -> browser("d-owner", "cockpit")).hasMessageContaining("403");
        assertThatThrownBy(() -> browser("d-secretariat", "cockpit")).hasMessageContaining("403");
        assertThatThrownBy(() -> browser("d-manager", "admin")).hasMessageContaining("403");
        assertThat(browser("d-admin", "admin")).isNotEmpty();
        assertThat(browser("d-admin", "cockpit")).isNotEmpty();
        Map<String, String> manager = browser("d-manager", "cockpit");
        newTask();
        Reply instances = call.send(null, "POST", "/camunda/api/cockpit/plugin/base/default/process-instance/count", "{}", manager);
        assertThat(instances.status()).as(instances.text()).isEqualTo(200);
        assertThat(call.send(null, "GET", API + "/process-definition/statistics", null, manager).status()).isEqualTo(200);
    }

    @Test
    void a_wrong_password_does_not_log_in() {
        assertThatThrownBy(() -> call.login("d-locked", "wrong", "tasklist")).hasMessageContaining("401");
    }

    @Test
    void who_logs_out_is_out() {
        Map<String, String> browser = browser("d-owner", "tasklist");
        assertThat(call.send(null, "POST", "/camunda/api/admin/auth/user/default/logout", "", browser).status()).isIn(200, 204);
        assertThat(call.send(null, "GET", "/documents/door-trial", null, browser).status()).isEqualTo(401);
    }

    private Map<String, String> browser(String person, String application) {
        return Caller.asBrowser(call.login(person, person, application), "application/json");
    }

    private String newTask() {
        ProcessInstance instance = runtime.createProcessInstanceByKey("grant-cycle").setVariable("county", "rogaland").execute();
        return tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult().getId();
    }
}
