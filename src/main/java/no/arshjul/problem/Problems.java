package no.arshjul.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.arshjul.flow.Fault;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import no.arshjul.language.ReaderLanguage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Makes problem details: {@code type}, {@code title}, {@code status}, {@code detail} and {@code errors}, one for each fault. */
@Component
public class Problems {

    private static final String TYPE = "urn:arshjul:problem:";

    /** One fault. @param row counted from 0, or null */
    record Line(String field, Integer row, String code, String message) {
    }

    private final Messages messages;
    private final ObjectMapper json;

    Problems(Messages messages, ObjectMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /**
     * @param kind   the last part of its type, e.g. {@code invalid}; its title stands in the catalogue as {@code problem.<kind>}
     * @param faults what is wrong; a problem has at least one
     */
    public ResponseEntity<Map<String, Object>> answer(int status, String kind, List<Fault> faults, HttpServletRequest request) {
        LanguageForm form = ReaderLanguage.of(request);
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, form.code()).header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store").body(body(status, kind, faults, form));
    }

    /** As {@link #answer}, where no controller is at work. */
    public void write(int status, String kind, List<Fault> faults, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ResponseEntity<Map<String, Object>> answer = answer(status, kind, faults, request);
        response.resetBuffer();
        response.setStatus(status);
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.getOutputStream().write(json.writeValueAsBytes(answer.getBody()));
    }

    private Map<String, Object> body(int status, String kind, List<Fault> faults, LanguageForm form) {
        List<Line> lines = faults.stream().map(fault -> new Line(fault.field(), fault.row(), fault.code(),
                messages.text(fault.code(), form, fault.args().toArray()))).toList();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", TYPE + kind);
        body.put("title", messages.text("problem." + kind, form));
        body.put("status", status);
        body.put("detail", lines.size() == 1 ? lines.get(0).message() : messages.text("problem.many", form, lines.size()));
        body.put("errors", lines);
        return body;
    }
}
