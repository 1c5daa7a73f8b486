package no.arshjul.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as a person sends them from the page, and files of every kind to send. */
final class SentFiles {

    static final byte[] PDF = "%PDF-1.7\n1 0 obj <<>> endobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final String MAIN = ".main+xml";

    private final int port;
    private final String person;

    SentFiles(int port, String person) {
        this.port = port;
        this.person = person;
    }

    record Page(int status, String text) {
    }

    Page read(String caseNumber, String language) {
        return page(request("/cases/" + caseNumber + "/attachments", language).GET().build());
    }

    HttpResponse<byte[]> document(String id) {
        return sent(request("/documents/" + id, "nb").GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    Page withdraw(String caseNumber, String document) {
        return page(request("/cases/" + caseNumber + "/attachments/" + document + "/withdrawal", "nb").POST(HttpRequest.BodyPublishers.noBody()).build());
    }

    Page send(String caseNumber, String about, String name, byte[] content) {
        return send(caseNumber, about, "", Map.of(name, content), "nb");
    }

    Page send(String caseNumber, String about, String note, Map<String, byte[]> files, String language) {
        String edge = "edge-of-a-part";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Map<String, String> fields = new LinkedHashMap<>(Map.of("about", about, "note", note));
        fields.forEach((name, value) -> write(body, "--" + edge + "\r\nContent-Disposition: form-data; name=\"" + name
                + "\"\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n" + value + "\r\n"));
        files.forEach((name, content) -> {
            write(body, "--" + edge + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                    + "\"\r\nContent-Type: application/pdf\r\n\r\n");
            body.writeBytes(content);
            write(body, "\r\n");
        });
        write(body, "--" + edge + "--\r\n");
        return page(request("/cases/" + caseNumber + "/attachments", language).header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build());
    }

    static byte[] docx() {
        return packed("[Content_Types].xml", contents(FileType.DOCX.mediaType() + MAIN, "word/document.xml"), "word/document.xml", "<w:document/>");
    }

    static byte[] xlsx() {
        return packed("[Content_Types].xml", contents(FileType.XLSX.mediaType() + MAIN, "xl/workbook.xml"), "xl/workbook.xml", "<workbook/>");
    }

    static byte[] withMacros() {
        return packed("[Content_Types].xml", contents("application/vnd.ms-word.document.macroEnabled.main+xml", "word/document.xml"), "word/document.xml", "<w:document/>");
    }

    static String contents(String type, String part) {
        return "<Types><Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/></Types>";
    }

    /** An archive. @param namesAndTexts of its files, in turn */
    static byte[] packed(String... namesAndTexts) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private HttpRequest.Builder request(String path, String language) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Accept-Language", language)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString((person + ":" + person).getBytes(StandardCharsets.UTF_8)));
    }

    private static Page page(HttpRequest request) {
        HttpResponse<String> response = sent(request, HttpResponse.BodyHandlers.ofString());
        return new Page(response.statusCode(), response.body());
    }

    private static <T> HttpResponse<T> sent(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return HttpClient.newHttpClient().send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
