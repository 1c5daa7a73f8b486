package no.arshjul.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;

/** The application's HTTP as an outside program meets it: Basic authentication with the user id for a password, JSON both ways. */
public final class Rest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    public Rest(int port) {
        this.port = port;
    }

    /** @param json empty when the body is no JSON object */
    public record Reply(int status, String text, JsonNode json) {
    }

    /** @param language as a browser sends it, e.g. {@code nn} */
    public Reply post(String person, String path, Object body, String language) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", basic(person))
                .header("Content-Type", "application/json").header("Accept-Language", language)
                .POST(HttpRequest.BodyPublishers.ofString(JSON.valueToTree(body).toString())).build();
        return sent(request);
    }

    /** @param body as it is sent, or null; person null asks without a word of who it is */
    public Reply send(String person, String method, String path, String body, String language) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json").header("Accept-Language", language)
                .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        return sent((person == null ? request : request.header("Authorization", basic(person))).build());
    }

    public Reply get(String person, String path) {
        return sent(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Authorization", basic(person)).build());
    }

    private static String basic(String person) {
        return "Basic " + Base64.getEncoder().encodeToString((person + ":" + person).getBytes(StandardCharsets.UTF_8));
    }

    private Reply sent(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body(), JSON.readTree(response.body().startsWith("{") ? response.body() : "{}"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What the engine's REST API takes as the values of a form. */
    public static ObjectNode variables(Map<String, ?> form) {
        ObjectNode body = JSON.createObjectNode();
        ObjectNode variables = body.putObject("variables");
        form.forEach((name, value) -> {
            ObjectNode variable = variables.putObject(name);
            if (value instanceof Collection || value instanceof Map) {
                variable.put("type", "Json").put("value", JSON.valueToTree(value).toString());
            } else {
                variable.putPOJO("value", value).put("type", value instanceof Boolean ? "Boolean" : value instanceof Long ? "Long"
                        : value instanceof Integer ? "Integer" : "String");
            }
        });
        return body;
    }
}
