package no.arshjul.engine.contract;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.arshjul.language.ReaderLanguage;

/** What a program and a person get to know when a submission isn't taken: {@code type}, {@code message} and the faults. */
record Answer(int status, String type, String message, List<Line> errors) {

    /** @param row counted from 0, or null */
    record Line(String field, Integer row, String code, String message) {
    }

    private record Body(String type, String message, List<Line> errors) {
    }

    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = TypedJson.MAPPER.writeValueAsBytes(new Body(type, message, errors));
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Language", ReaderLanguage.of(request).code());
        response.addHeader("Vary", "Accept-Language");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
