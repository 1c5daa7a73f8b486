package no.arshjul.engine.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Fetches what the engine answers, as a program does or as a page of the web apps does. */
final class Fetch {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String address;
    private final String person;
    private boolean page;

    private Fetch(int port, String person) {
        this.address = "http://localhost:" + port;
        this.person = person;
    }

    static Fetch program(int port, String person) {
        return new Fetch(port, person);
    }

    static Fetch page(int port, String person, String application) {
        Fetch fetch = new Fetch(port, person);
        fetch.page = true;
        fetch.send(HttpRequest.newBuilder(URI.create(fetch.address + "/camunda/app/" + application + "/default/")));
        HttpResponse<String> login = fetch.send(HttpRequest.newBuilder(URI.create(fetch.address + "/camunda/api/admin/auth/user/default/login/" + application))
                .header("Content-Type", "application/x-www-form-urlencoded").header("X-XSRF-TOKEN", fetch.token())
                .POST(BodyPublishers.ofString("username=" + person + "&password=" + person)));
        if (login.statusCode() != 200) {
            throw new IllegalStateException(login.statusCode() + " " + login.body());
        }
        fetch.send(HttpRequest.newBuilder(URI.create(fetch.address + "/camunda/api/admin/auth/user/default"))); // brings the session's token
        return fetch;
    }

    /** @param language as in {@code Accept-Language}; null for none */
    HttpResponse<String> get(String path, String language) {
        return send(request(path, language));
    }

    HttpResponse<String> post(String path, String body, String language) {
        return send(request(path, language).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    JsonNode json(String path, String language) {
        HttpResponse<String> response = get(path, language);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + ": " + response.statusCode() + " " + response.body());
        }
        return read(response.body());
    }

    static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }

    private HttpRequest.Builder request(String path, String language) {
        boolean plugin = path.startsWith("cockpit/");
        String face = !page ? "/engine-rest/" : plugin ? "/camunda/api/cockpit/plugin/base/default/" : "/camunda/api/engine/engine/default/";
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + face + (plugin ? path.substring("cockpit/".length()) : path)));
        if (page) {
            request.header("X-XSRF-TOKEN", token());
        } else {
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString((person + ":" + person).getBytes(StandardCharsets.UTF_8)));
        }
        return language == null ? request : request.header("Accept-Language", language);
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream().filter(it -> it.getName().equals("XSRF-TOKEN")).map(HttpCookie::getValue).findFirst().orElse("");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
