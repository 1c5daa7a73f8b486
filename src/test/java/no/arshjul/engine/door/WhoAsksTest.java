package no.arshjul.engine.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import no.arshjul.engine.door.Caller.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DoorTest
class WhoAsksTest {

    @Autowired Caller call;

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task", "/engine-rest/engine", "/engine-rest", "/api/door-trial", "/documents/door-trial", "/api/none",
        "/%65ngine-rest/task", "/;x=y/engine-rest/task", "/engine-rest;x=y/task", "/./engine-rest/task", "/x/../engine-rest/task"})
    void nobody_comes_in_without_saying_who_they_are(String path) {
        Reply reply = call.get(null, path);
        assertThat(reply.status()).as(path + " " + reply.text()).isIn(400, 401);
        if (!path.contains("..") && !path.contains(";") && !path.contains("./")) {
            assertThat(reply.header("WWW-Authenticate")).startsWith("Basic realm=");
            assertThat(reply.json().path("message").asText()).isEqualTo("Logg inn med bruker og passord.");
        }
    }

    @Test
    void a_wrong_password_is_not_let_in_and_is_told_so_in_nynorsk() {
        Map<String, String> wrong = Map.of("Authorization", "Basic ZC1sb2NrZWQ6d3Jvbmc=", "Accept-Language", "nn-NO,nb;q=0.5");
        Reply reply = call.send(null, "GET", "/engine-rest/task", null, wrong);
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.json().path("message").asText()).isEqualTo("Logg inn med brukar og passord.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic ", "Basic !!", "Basic OmQtbG9ja2Vk", "Basic ZC1sb2NrZWQ=", "Bearer x", "Basic ZC1sb2NrZWQ6"})
    void a_broken_login_is_not_let_in(String header) {
        assertThat(call.send(null, "GET", "/engine-rest/task", null, Map.of("Authorization", header)).status()).isEqualTo(401);
    }

    @Test
    void a_room_is_told_who_asks() {
        Reply reply = call.get("d-owner", "/api/door-trial");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("id").asText()).isEqualTo("d-owner");
        assertThat(reply.json().path("groups")).extracting(JsonNode::asText).contains("owner-999999991", "owner");
        assertThat(reply.json().path("counties")).extracting(JsonNode::asText).containsExactly("rogaland");
    }

    @Test
    void somebody_logged_in_to_tasklist_reads_without_another_login_but_sends_only_with_the_pages_token() {
        Map<String, String> cookies = call.login("d-owner", "d-owner", "tasklist");
        Map<String, String> browser = Caller.asBrowser(cookies, "application/json");
        assertThat(call.send(null, "GET", "/documents/door-trial", null, browser).json().path("id").asText()).isEqualTo("d-owner");
        assertThat(call.send(null, "POST", "/api/door-trial", "{}", browser).text()).isEqualTo("d-owner");
        Map<String, String> foreignPage = new HashMap<>(browser);
        foreignPage.remove("X-XSRF-TOKEN");
        assertThat(call.send(null, "POST", "/api/door-trial", "{}", foreignPage).status()).isEqualTo(401);
        foreignPage.put("X-XSRF-TOKEN", "0123456789ABCDEF");
        assertThat(call.send(null, "POST", "/api/door-trial", "{}", foreignPage).status()).isEqualTo(401);
        assertThat(call.send(null, "GET", "/engine-rest/task", null, browser).status()).as("programs use a password").isEqualTo(401);
    }

    @Test
    void browsers_are_told_to_keep_nothing_and_guess_nothing() {
        for (String path : new String[] {"/documents/door-trial", "/api/door-trial", "/engine-rest/task"}) {
            Reply reply = call.get("d-owner", path);
            assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(reply.header("X-Frame-Options")).isEqualTo("SAMEORIGIN");
            assertThat(reply.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(reply.header("Cache-Control")).contains(path.startsWith("/engine-rest") ? "no-" : "no-store");
        }
    }

    @Test
    void only_health_is_open_of_the_actuator() {
        assertThat(call.get(null, "/actuator/health").status()).isEqualTo(200);
        for (String name : new String[] {"", "/env", "/beans", "/heapdump", "/loggers", "/mappings", "/metrics", "/shutdown"}) {
            assertThat(call.get(null, "/actuator" + name).status()).as(name).isIn(401, 403, 404);
        }
    }
}
