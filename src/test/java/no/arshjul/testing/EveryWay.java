package no.arshjul.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import no.arshjul.testing.PublicOffice.Reply;

/** Every way over the public addresses in which a person could get hold of a task that is not for that person, or send it. */
public final class EveryWay {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADMIN = "admin";

    private final PublicOffice rest;
    private final Office office;

    public EveryWay(int port, Office office) {
        this.rest = new PublicOffice(port);
        this.office = office;
    }

    /**
     * Each is answered 400 with this code, and nothing has happened. Who is in no group of the task may be told that instead (403).
     *
     * @param other somebody who may do the task
     */
    public void isRefused(String person, String other, String task, Map<String, Object> form, String code) {
        Map<String, Reply> tried = new LinkedHashMap<>();
        String path = "/engine-rest/task/" + task;
        ObjectNode asItIs = asItIs(path);
        boolean candidate = person.equals(ADMIN) || office.isFor(person, task);
        tried.put("claims it", send(person, "POST", path + "/claim", user(person)));
        tried.put("makes it an own one", send(person, "POST", path + "/assignee", user(person)));
        tried.put("completes it", send(person, "POST", path + "/complete", Rest.variables(form)));
        tried.put("sends its form", send(person, "POST", path + "/submit-form", Rest.variables(form)));
        tried.put("is given it", send(ADMIN, "POST", path + "/assignee", user(person)));
        tried.put("is delegated it", send(ADMIN, "POST", path + "/delegate", user(person)));
        tried.put("is written on it", send(ADMIN, "PUT", path, asItIs.deepCopy().put("assignee", person)));
        tried.put("is linked to it", send(ADMIN, "POST", path + "/identity-links", user(person).put("type", "assignee")));

        done(send(ADMIN, "POST", path + "/assignee", user(other)));
        tried.put("completes another's", send(person, "POST", path + "/complete", Rest.variables(form)));
        done(send(ADMIN, "POST", path + "/delegate", user(other)));
        done(send(ADMIN, "POST", path + "/resolve", JSON.createObjectNode()));
        tried.put("completes a resolved one", send(person, "POST", path + "/complete", Rest.variables(form)));
        done(send(ADMIN, "PUT", path, asItIs.deepCopy().put("assignee", other).put("owner", person)));
        tried.put("has it done by another", send(other, "POST", path + "/complete", Rest.variables(form)));
        done(send(ADMIN, "POST", path + "/delegate", user(other)));
        tried.put("gets it back resolved", send(ADMIN, "POST", path + "/resolve", JSON.createObjectNode()));

        tried.forEach((way, reply) -> {
            if (!candidate && reply.status() == 403) {
                return; // not even in a group that the task is for
            }
            assertThat(reply.status()).as("%s %s: %s", person, way, reply.body()).isEqualTo(400);
            assertThat(reply.body().path("errors").findValuesAsText("code")).as("%s %s", person, way).contains(code);
            assertThat(reply.body().path("message").asText()).as("%s %s", person, way).isNotBlank();
        });
        assertThat(office.open(task)).as("still open").isTrue();
        done(send(ADMIN, "PUT", path, asItIs.deepCopy().putNull("assignee").putNull("owner")));
    }

    /** What a task keeps only when it is written with it: its name, its times, its county. */
    private ObjectNode asItIs(String path) {
        return ((ObjectNode) rest.send(ADMIN, "GET", path, null, "nb").body()).retain("name", "description", "priority", "due", "followUp", "tenantId");
    }

    private Reply send(String person, String method, String path, JsonNode body) {
        return rest.send(person, method, path, body, "nn");
    }

    private static void done(Reply reply) {
        assertThat(reply.status()).as("%s", reply.body()).isLessThan(300);
    }

    private static ObjectNode user(String person) {
        return JSON.createObjectNode().put("userId", person);
    }
}
