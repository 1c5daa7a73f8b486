package no.arshjul.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A deployed contract, and the calls that a form's sender makes to it: over HTTP, on a real engine and a real PostgreSQL. */
@SpringBootTest(classes = ContractHouse.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "camunda.bpm.job-execution.enabled=false", "camunda.bpm.authorization.enabled=false",
        // without the room start, which makes the engine's tables a migration
        "camunda.bpm.database.schema-update=true", "spring.flyway.baseline-on-migrate=true", "spring.flyway.baseline-version=1"})
abstract class ContractOverRest {

    static final String GOOD_START = "{'title':{'value':'Prøve','type':'String'},'year':{'value':2027,'type':'Integer'}}";

    @Autowired TestRestTemplate rest;
    @Autowired RepositoryService repository;
    @Autowired RuntimeService runtime;
    @Autowired TaskService tasks;
    @Autowired JdbcClient jdbc;
    @Autowired IdentityService identities;
    @Autowired ContractHouse.Room room;
    String instance;

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

    static void cookies(ResponseEntity<String> from, HttpHeaders to) {
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

    static HttpHeaders json() {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return headers;
    }

    final String definition() {
        return runtime.createProcessInstanceQuery().singleResult().getProcessDefinitionId();
    }

    final Task task() {
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }

    final ResponseEntity<String> complete(String way, String variables, String language) {
        return send("task/" + task().getId() + "/" + way, variables, language);
    }

    final ResponseEntity<String> send(String path, String variables, String language) {
        return post(path, variables.isEmpty() ? "" : "{\"variables\":" + variables.replace('\'', '"') + "}", language);
    }

    final ResponseEntity<String> post(String path, String body, String language) {
        return exchange(path, body, language, MediaType.APPLICATION_JSON);
    }

    final ResponseEntity<String> exchange(String path, String body, String language, MediaType type) {
        return exchange(HttpMethod.POST, path, body, language, type);
    }

    final ResponseEntity<String> exchange(HttpMethod method, String path, String body, String language, MediaType type) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(type);
        headers.setBasicAuth("reader", "reader");
        headers.set("Accept-Language", language);
        return rest.exchange(java.net.URI.create(rest.getRootUri() + "/engine-rest/" + path), method, new HttpEntity<>(body, headers), String.class);
    }

    static String variables(String inner) {
        return "{" + inner + "}";
    }

    static String jsonVariable(String json) {
        return "{'type':'Json','value':" + TypedJson.MAPPER.getNodeFactory().textNode(json) + "}";
    }

    static JsonNode json(ResponseEntity<String> answer) {
        try {
            return TypedJson.MAPPER.readTree(answer.getBody());
        } catch (IOException e) {
            throw new AssertionError(answer.toString(), e);
        }
    }

    static List<String> codes(ResponseEntity<String> answer) {
        List<String> codes = new ArrayList<>();
        json(answer).path("errors").forEach(e -> codes.add(e.path("field").asText() + " " + e.path("code").asText()));
        return codes;
    }
}
