package no.arshjul.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A file on its way to the door for imports, and what a small spreadsheet is made of. */
final class SentFile {

    private final int port;

    SentFile(int port) {
        this.port = port;
    }

    record Reply(int status, JsonNode json) {
    }

    Reply raw(String person, String password, String what, Map<String, String> parameters, byte[] body, String language) {
        return send(person, password, what, parameters, body, "application/octet-stream", language);
    }

    Reply multipart(String person, String password, String what, Map<String, String> parameters, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("--grense\r\nContent-Disposition: form-data; name=\"file\"; filename=\"tall.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--grense--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(person, password, what, parameters, body.toByteArray(), "multipart/form-data; boundary=grense", "nb");
    }

    private Reply send(String person, String password, String what, Map<String, String> parameters, byte[] body, String type, String language) {
        String query = parameters.entrySet().stream().map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/imports/" + what + "?" + query))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString((person + ":" + password).getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", type).header("Accept-Language", language).POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
        try {
            HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), new ObjectMapper().readTree(response.body().startsWith("{") ? response.body() : "{}"));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** A spreadsheet of one sheet; whole and decimal numbers are stored as numbers. */
    static byte[] xlsx(String... lines) {
        StringBuilder rows = new StringBuilder();
        for (int r = 0; r < lines.length; r++) {
            rows.append("<row r=\"").append(r + 1).append("\">");
            String[] cells = lines[r].split(";", -1);
            for (int c = 0; c < cells.length; c++) {
                String place = "r=\"" + (char) ('A' + c) + (r + 1) + "\"";
                rows.append(cells[c].matches("\\d+(\\.\\d+)?") ? "<c " + place + "><v>" + cells[c] + "</v></c>"
                        : "<c " + place + " t=\"inlineStr\"><is><t>" + cells[c] + "</t></is></c>");
            }
            rows.append("</row>");
        }
        return zip(Map.of(
                "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
                        + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\""
                        + "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" "
                        + "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>",
                "_rels/.rels", relation("officeDocument", "xl/workbook.xml"),
                "xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"),
                "xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas."
                        + "openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Ark1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
                "xl/worksheets/sheet1.xml", "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                        + "</sheetData></worksheet>"));
    }

    static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static String relation(String type, String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\""
                + "http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type + "\" Target=\"" + target + "\"/></Relationships>";
    }
}
