package no.arshjul.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;

/** An example person who works over this application's own public addresses. */
class Office {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final String login;

    /** @param person whose password is the user id, as on every embedded default */
    Office(int port, String person) {
        this.port = port;
        this.login = "Basic " + Base64.getEncoder().encodeToString((person + ":" + person).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IOException with the answer's message when it is refused */
    JsonNode post(String path, JsonNode body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).timeout(PATIENCE)
                .header("Authorization", login).header("Content-Type", "application/json").header("Accept-Language", Locale.getDefault().toLanguageTag())
                .POST(BodyPublishers.ofString(body.toString())).build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        JsonNode answer = response.body().isBlank() ? JSON.nullNode() : JSON.readTree(response.body());
        if (response.statusCode() >= 300) {
            throw new IOException(answer.path("message").asText("HTTP " + response.statusCode()));
        }
        return answer;
    }
}
