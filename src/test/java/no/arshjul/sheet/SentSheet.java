package no.arshjul.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import no.arshjul.registry.Spreadsheet;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A spreadsheet as a person has it: fetched from a task, changed cell by cell, and sent back. */
final class SentSheet {

    private final int port;
    private final String person;
    private final String path;
    private final List<List<String>> cells = new ArrayList<>();

    private SentSheet(int port, String person, String task) {
        this.port = port;
        this.person = person;
        this.path = "/tasks/" + task + "/list";
    }

    /** The list of a task, fetched by this person. */
    static SentSheet of(int port, String person, String task, String language) {
        SentSheet sheet = new SentSheet(port, person, task);
        HttpResponse<byte[]> file = sheet.sent(sheet.request(".xlsx", language).GET().build());
        if (file.statusCode() != 200) {
            throw new AssertionError(file.statusCode());
        }
        Spreadsheet.lines(file.body()).forEach(line -> sheet.cells.add(new ArrayList<>(line)));
        return sheet;
    }

    static int status(int port, String person, String task) {
        SentSheet sheet = new SentSheet(port, person, task);
        return sheet.sent(sheet.request(".xlsx", "nb").GET().build()).statusCode();
    }

    List<List<String>> cells() {
        return cells;
    }

    List<String> head() {
        return cells.get(SheetWriter.HEAD);
    }

    /** @param row of the list, counted from 0 */
    String get(int row, String column) {
        return line(row).get(place(column));
    }

    SentSheet put(int row, String column, String value) {
        List<String> line = line(row);
        while (line.size() <= place(column)) {
            line.add("");
        }
        line.set(place(column), value);
        return this;
    }

    /** As the spreadsheet counts it. */
    static int rowNumber(int row) {
        return SheetWriter.HEAD + 2 + row;
    }

    List<String> line(int row) {
        return cells.get(SheetWriter.HEAD + 1 + row);
    }

    /** What the page answers. @param text of its content, without markup */
    record Reply(int status, String text) {
    }

    Reply send(String language) {
        return send(written(), language);
    }

    Reply send(byte[] file, String language) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("--grense\r\nContent-Disposition: form-data; name=\"file\"; filename=\"liste.xlsx\"\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--grense--\r\n".getBytes(StandardCharsets.UTF_8));
        HttpResponse<byte[]> reply = sent(request("", language).header("Content-Type", "multipart/form-data; boundary=grense")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())).build());
        String page = new String(reply.body(), StandardCharsets.UTF_8);
        return new Reply(reply.statusCode(), page.replaceAll("(?s).*<main>|</main>.*", "").replaceAll("<[^>]*>", " ").replaceAll("\\s+", " "));
    }

    private byte[] written() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Ark1");
            for (int r = 0; r < cells.size(); r++) {
                for (int c = 0; c < cells.get(r).size(); c++) {
                    put(sheet, r, c, cells.get(r).get(c));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(Worksheet sheet, int row, int place, String value) {
        if (value.matches("\\d{1,9}")) {
            sheet.value(row, place, Integer.valueOf(value));
        } else if (!value.isEmpty()) {
            sheet.value(row, place, value);
        }
    }

    private int place(String column) {
        int place = head().indexOf(column);
        if (place < 0) {
            throw new AssertionError("No column " + column + " in " + head());
        }
        return place;
    }

    private HttpRequest.Builder request(String more, String language) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path + more)).header("Accept-Language", language)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString((person + ":" + person).getBytes(StandardCharsets.UTF_8)));
    }

    private HttpResponse<byte[]> sent(HttpRequest request) {
        try {
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
