package no.arshjul.engine.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.arshjul.engine.door.Caller.Reply;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every way into the engine that its own classes declare, so that a new version's new ways are tried as well. */
@DoorTest
class ClosedWaysTest {

    /** All that changes anything or is sent by POST, and is open to people with tasks. Everything else must be closed. */
    private static final Set<String> OPEN = Set.of(
            "POST /task/{id}/complete", "POST /task/{id}/submit-form", "POST /task/{id}/claim", "POST /task/{id}/unclaim",
            "POST /task/{id}/assignee", "POST /task/{id}/comment/create",
            "POST /process-definition/{id}/start", "POST /process-definition/{id}/submit-form",
            "POST /process-definition/key/{key}/start", "POST /process-definition/key/{key}/submit-form",
            "POST /message", "POST /identity/verify", "POST /group", "POST /group/count",
            "POST /task", "POST /task/count", "POST /process-instance", "POST /process-instance/count",
            "POST /execution", "POST /execution/count", "POST /variable-instance", "POST /variable-instance/count",
            "POST /job", "POST /job/count", "POST /job-definition", "POST /job-definition/count",
            "POST /filter/{id}/list", "POST /filter/{id}/count", "POST /filter/{id}/singleResult",
            "POST /history/activity-instance", "POST /history/activity-instance/count", "POST /history/detail",
            "POST /history/job-log", "POST /history/job-log/count", "POST /history/process-instance", "POST /history/process-instance/count",
            "POST /history/task", "POST /history/task/count", "POST /history/variable-instance", "POST /history/variable-instance/count");

    private static final List<String> CLOSED_READING = List.of(
            "/history/process-definition/x/statistics", "/history/process-definition/cleanable-process-instance-report",
            "/history/process-definition/cleanable-process-instance-report/count", "/history/decision-definition/cleanable-decision-instance-report",
            "/history/decision-requirements-definition/x/statistics", "/history/batch/cleanable-batch-report", "/history/cleanup/jobs",
            "/history/process-instance/report", "/history/task/report", "/task/report/candidate-group-count",
            "/metrics", "/metrics/activity-instance-start/sum", "/authorization", "/telemetry/data", "/telemetry/configuration", "/schema/log",
            "/identity/groups?userId=d-secretariat-vl", "/identity/groups?userId=USER&userId=d-secretariat-vl", "/identity/groups",
            "/task?assigneeExpression=%24%7B1%7D", "/user/d-owner", "/user/d-owner/credentials");

    @Autowired Caller call;

    static Stream<String> people() {
        return DoorTrial.NON_ADMINISTRATORS.stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("people")
    void every_way_that_is_not_a_task_of_theirs_is_closed(String person) {
        Set<String> closed = waysOfTheEngine();
        closed.removeAll(OPEN);
        assertThat(closed).hasSizeGreaterThan(180).contains("POST /task/{id}/variables", "POST /task/{id}/resolve", "POST /task/{id}/bpmnError",
                "POST /task/{id}/bpmnEscalation", "POST /task/{id}/delegate", "POST /task/{id}/identity-links", "PUT /task/{id}",
                "POST /process-instance/{id}/modification", "POST /process-definition/{id}/restart", "DELETE /process-instance/{id}",
                "PUT /process-instance/{id}/suspended", "POST /migration/execute", "POST /deployment/create", "POST /job/{id}/execute",
                "PUT /job/{id}/retries", "POST /decision-definition/key/{key}/evaluate", "POST /user/create", "PUT /tenant/{id}/user-members/{userId}",
                "POST /authorization/create", "POST /filter/create", "PUT /filter/{id}", "DELETE /filter/{id}", "POST /signal",
                "PUT /process-instance/{id}/variables/{varId}", "POST /history/cleanup", "PUT /user/{id}/profile");
        for (String way : closed) {
            String[] parts = way.split(" ");
            String path = parts[1].replaceAll("\\{.*?}", "x");
            for (String engine : List.of("", "/engine/default")) {
                Reply reply = call.send(person, parts[0], "/engine-rest" + engine + path, "{}", Map.of());
                assertThat(reply.status()).as(way + " " + reply.text()).isEqualTo(403);
                assertThat(reply.json().path("message").asText()).startsWith("Dette er det bare en administrator som kan gjøre.");
            }
        }
    }

    @Test
    void what_is_said_to_be_open_is_there() {
        assertThat(waysOfTheEngine()).containsAll(OPEN);
    }

    @ParameterizedTest
    @MethodSource("people")
    void what_counts_over_all_counties_or_shows_others_is_not_read(String person) {
        for (String path : CLOSED_READING) {
            Reply reply = call.get(person, "/engine-rest" + path.replace("USER", person));
            assertThat(reply.status()).as(path + " " + reply.text()).isEqualTo(403);
        }
        assertThat(call.get(person, "/engine-rest/identity/groups?userId=" + person).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("people")
    void people_see_nobody_but_themselves_in_the_list_of_users(String person) {
        assertThat(call.get(person, "/engine-rest/user").json()).extracting(user -> user.path("id").asText()).containsExactly(person);
        assertThat(call.get(person, "/engine-rest/user?memberOfGroup=secretariat").json()).hasSizeLessThanOrEqualTo(1);
        assertThat(call.get(person, "/engine-rest/user/d-secretariat-vl/profile").status()).isIn(403, 404);
        assertThat(call.get(person, "/engine-rest/user/" + person + "/profile").status()).isEqualTo(200);
    }

    /** All but reading, without the engine's name before it. */
    private static Set<String> waysOfTheEngine() {
        Set<String> ways = new TreeSet<>();
        CamundaRestResources.getResourceClasses().forEach(type -> ways(type, path(declared(type)), ways, 0));
        ways.removeIf(way -> way.contains(" /engine/") || way.startsWith("GET ") || way.startsWith("OPTIONS "));
        return ways;
    }

    private static void ways(Class<?> type, String path, Set<String> found, int depth) {
        if (depth > 4) {
            return;
        }
        for (Class<?> each : withParents(type)) {
            for (Method method : each.getDeclaredMethods()) {
                String whole = path + path(method.getAnnotation(Path.class));
                String verb = Stream.of(method.getAnnotations()).map(Annotation::annotationType)
                        .filter(it -> it.isAnnotationPresent(HttpMethod.class)).map(it -> it.getAnnotation(HttpMethod.class).value())
                        .findFirst().orElse(null);
                if (verb != null) {
                    found.add(verb + " " + whole);
                } else if (method.isAnnotationPresent(Path.class)) {
                    ways(method.getReturnType(), whole, found, depth + 1);
                }
            }
        }
    }

    private static String path(Path path) {
        String text = path == null ? "" : path.value().replaceAll("\\{\\s*(\\w+)\\s*:.*}$", "{$1}");
        return text.isEmpty() || text.equals("/") ? "" : text.startsWith("/") ? text : "/" + text;
    }

    private static Path declared(Class<?> type) {
        return withParents(type).stream().filter(it -> it.isAnnotationPresent(Path.class)).map(it -> it.getAnnotation(Path.class))
                .findFirst().orElse(null);
    }

    private static List<Class<?>> withParents(Class<?> type) {
        List<Class<?>> all = new ArrayList<>();
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            all.add(each);
            Stream.of(each.getInterfaces()).forEach(parent -> all.addAll(withParents(parent)));
        }
        return all;
    }
}
