package no.arshjul.engine.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Lazy;

/** Calls the running application over HTTP, sending the address exactly as it is written. */
@TestComponent
@Lazy
class Caller {

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort int port;
    private final HttpClient client = HttpClient.newHttpClient();

    record Reply(int status, String text, HttpResponse<String> whole) {
        JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String header(String name) {
            return whole.headers().firstValue(name).orElse("");
        }
    }

    Reply get(String person, String path) {
        return send(person, "GET", path, null, Map.of());
    }

    Reply post(String person, String path, String body) {
        return send(person, "POST", path, body, Map.of());
    }

    /** @param person who asks, with the user id for a password; null asks without a word of who it is */
    Reply send(String person, String method, String path, String body, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>();
        if (person != null) {
            all.put("Authorization", "Basic " + Base64.getEncoder().encodeToString((person + ":" + person).getBytes(StandardCharsets.UTF_8)));
        }
        if (body != null) {
            all.put("Content-Type", "application/json");
        }
        all.putAll(headers);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        all.forEach(request::setHeader);
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A browser's cookies after a login to a web app. */
    Map<String, String> login(String person, String password, String application) {
        Reply page = send(null, "GET", "/camunda/app/" + application + "/default/", null, Map.of());
        Map<String, String> cookies = new HashMap<>();
        remember(cookies, page);
        Reply reply = send(null, "POST", "/camunda/api/admin/auth/user/default/login/" + application,
                "username=" + encoded(person) + "&password=" + encoded(password), asBrowser(cookies, "application/x-www-form-urlencoded"));
        if (reply.status() != 200) {
            throw new IllegalStateException("login: " + reply.status() + " " + reply.text());
        }
        remember(cookies, reply);
        // A login begins a new session, whose token comes with the first thing that the page reads.
        remember(cookies, send(null, "GET", "/camunda/api/admin/auth/user/default", null, asBrowser(cookies, "application/json")));
        return cookies;
    }

    /** The headers that a page of the web apps sends. */
    static Map<String, String> asBrowser(Map<String, String> cookies, String contentType) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Cookie", String.join("; ", cookies.entrySet().stream().map(it -> it.getKey() + "=" + it.getValue()).toList()));
        headers.put("X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", ""));
        headers.put("Content-Type", contentType);
        return headers;
    }

    private static void remember(Map<String, String> cookies, Reply reply) {
        List<String> set = reply.whole().headers().allValues("Set-Cookie");
        set.forEach(cookie -> {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        });
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
