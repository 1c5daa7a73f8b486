package no.arshjul.testing;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Works as the house's people over its public addresses alone, as an outside program would: HTTP Basic, typed variables, and looking
 * again until what is to come has come. The job executor is on; timers are fired by the administrator.
 */
public final class PublicOffice {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    public PublicOffice(int port) {
        this.address = "http://localhost:" + port;
    }

    /** An open task, as the engine names its parts. */
    public record Work(String id, String taskDefinitionKey, String assignee, String processInstanceId) {
    }

    public record Reply(int status, JsonNode body) {
    }

    /** Starts a process by its start form. @return the business key that the process gave itself */
    public String start(String person, String definition, Map<String, Object> form) {
        return ok(tryStart(person, definition, form)).get("businessKey").asText();
    }

    public Reply tryStart(String person, String definition, Map<String, Object> form) {
        return send(person, "POST", "/engine-rest/process-definition/key/" + definition + "/start", variables(form));
    }

    /** The first open task of this kind that the person sees, waited for. @param businessKey may hold {@code %} */
    public Work task(String person, String definition, String businessKey) {
        return tasks(person, definition, businessKey, 1).get(0);
    }

    /** As many open tasks of this kind as there must come to be, waited for. */
    public List<Work> tasks(String person, String definition, String businessKey, int count) {
        return until("%d %s in %s for %s".formatted(count, definition, businessKey, person), () -> {
            List<Work> found = tasks(person, definition, businessKey);
            return found.size() >= count ? found : null;
        });
    }

    /** The open tasks of this kind that the person sees now. */
    public List<Work> tasks(String person, String definition, String businessKey) {
        List<Work> found = new ArrayList<>();
        ObjectNode query = JSON.createObjectNode().put("taskDefinitionKey", definition).put("processInstanceBusinessKeyLike", businessKey);
        query.putArray("sorting").addObject().put("sortBy", "created").put("sortOrder", "asc");
        post(person, "/engine-rest/task", query).forEach(task -> found.add(new Work(task.get("id").asText(), task.get("taskDefinitionKey").asText(),
                task.get("assignee").asText(null), task.get("processInstanceId").asText())));
        return found;
    }

    public void complete(String person, Work task, Map<String, Object> form) {
        ok(tryComplete(person, task, form));
    }

    public Reply tryComplete(String person, Work task, Map<String, Object> form) {
        return send(person, "POST", "/engine-rest/task/" + task.id() + "/complete", variables(form));
    }

    /** Waits for the task and completes it. */
    public void complete(String person, String definition, String businessKey, Map<String, Object> form) {
        complete(person, task(person, definition, businessKey), form);
    }

    /** A variable that the task carries. */
    public JsonNode variable(String person, Work task, String name) {
        return ok(send(person, "GET", "/engine-rest/task/" + task.id() + "/variables/" + name + "?deserializeValue=false", null)).get("value");
    }

    /** The rows that the task carries, to be filled and sent back. */
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> lines(String person, Work task) {
        try {
            return JSON.readValue(variable(person, task, "lines").asText(), List.class);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Fires the timers of this element in all instances with this business key, once there are as many as there must be. */
    public void fire(String element, String businessKey, int count) {
        List<String> timers = until("%d timers %s in %s".formatted(count, element, businessKey), () -> {
            List<String> found = timers(element, businessKey);
            return found.size() == count ? found : null;
        });
        timers.forEach(timer -> ok(send("admin", "POST", "/engine-rest/job/" + timer + "/execute", JSON.createObjectNode())));
    }

    public void fire(String element, String businessKey) {
        fire(element, businessKey, 1);
    }

    /** How many instances of a process are open under business keys like this one. */
    public int open(String definition, String businessKey) {
        return post("admin", "/engine-rest/process-instance/count", JSON.createObjectNode().put("processDefinitionKey", definition)
                .put("businessKeyLike", businessKey)).get("count").asInt();
    }

    public void untilClosed(String definition, String businessKey) {
        until(definition + " " + businessKey + " ended", () -> open(definition, businessKey) == 0 ? true : null);
    }

    public JsonNode get(String person, String path) {
        return ok(send(person, "GET", path, null));
    }

    public JsonNode post(String person, String path, JsonNode body) {
        return ok(send(person, "POST", path, body));
    }

    public Reply send(String person, String method, String path, JsonNode body) {
        return send(person, method, path, body, "nb");
    }

    /** @param language as a browser says it in {@code Accept-Language} */
    public Reply send(String person, String method, String path, JsonNode body, String language) {
        return answer(request(person, path).header("Content-Type", "application/json").header("Accept-Language", language)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString())).build());
    }

    /** Sends a file as it is. */
    public JsonNode postXml(String person, String path, byte[] file) {
        return ok(answer(request(person, path).header("Content-Type", "application/xml").POST(BodyPublishers.ofByteArray(file)).build()));
    }

    private HttpRequest.Builder request(String person, String path) {
        String login = Base64.getEncoder().encodeToString((person + ":" + person).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE).header("Authorization", "Basic " + login);
    }

    private Reply answer(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            return new Reply(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new AssertionError(request.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(request.toString(), e);
        }
    }

    /** Looks again until there is something. */
    public static <T> T until(String what, Callable<T> look) {
        return await(what).atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(LOOK_AGAIN).until(look, found -> found != null);
    }

    private List<String> timers(String element, String businessKey) {
        List<String> instances = new ArrayList<>();
        post("admin", "/engine-rest/process-instance", JSON.createObjectNode().put("businessKeyLike", businessKey))
                .forEach(instance -> instances.add(instance.get("id").asText()));
        List<JsonNode> jobs = new ArrayList<>();
        post("admin", "/engine-rest/job", JSON.createObjectNode().put("activityId", element).put("timers", true)).forEach(jobs::add);
        return jobs.stream().filter(job -> instances.contains(job.get("processInstanceId").asText()))
                .sorted(Comparator.comparing(job -> job.get("createTime").asText())).map(job -> job.get("id").asText()).toList();
    }

    private static JsonNode ok(Reply reply) {
        if (reply.status() >= 300) {
            throw new AssertionError(reply.status() + " " + reply.body());
        }
        return reply.body();
    }

    private static ObjectNode variables(Map<String, Object> form) {
        ObjectNode body = JSON.createObjectNode();
        ObjectNode variables = body.putObject("variables");
        form.forEach((name, value) -> {
            ObjectNode variable = variables.putObject(name);
            if (value instanceof List<?> || value instanceof Map<?, ?>) {
                variable.put("value", JSON.valueToTree(value).toString()).put("type", "Json");
            } else {
                variable.set("value", JSON.valueToTree(value));
                variable.put("type", value.getClass().getSimpleName());
            }
        });
        return body;
    }
}
