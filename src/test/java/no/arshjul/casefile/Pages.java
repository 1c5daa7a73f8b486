package no.arshjul.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Pages as a person reads them, without a browser: the texts that stand on them, with plain spaces. */
final class Pages {

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    Pages(int port) {
        this.port = port;
    }

    /** @param text what is read, without tags */
    record Shown(int status, String html, String text) {
    }

    Shown get(String person, String path, String language) {
        HttpResponse<byte[]> answer = answer(person, path, language);
        String html = new String(answer.body(), StandardCharsets.UTF_8);
        return new Shown(answer.statusCode(), html, html.replaceAll("(?s)<head>.*?</head>", " ").replaceAll("<[^>]*>", " ").replace('\u00a0', ' ')
                .replace("&#39;", "'").replace("&quot;", "\"").replace("&amp;", "&").replaceAll("\\s+", " ").replaceAll(" ([.,])", "$1"));
    }

    Shown get(String person, String path) {
        return get(person, path, "nb");
    }

    byte[] file(String person, String path, String language) {
        return answer(person, path, language).body();
    }

    private HttpResponse<byte[]> answer(String person, String path, String language) {
        String login = Base64.getEncoder().encodeToString((person + ":" + person).getBytes(StandardCharsets.UTF_8));
        try {
            return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Authorization", "Basic " + login)
                    .header("Accept", "text/html").header("Accept-Language", language).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
