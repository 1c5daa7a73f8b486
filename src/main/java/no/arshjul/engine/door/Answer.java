package no.arshjul.engine.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import no.arshjul.flow.Fault;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import no.arshjul.language.ReaderLanguage;
import no.arshjul.problem.Problems;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Says no in the reader's language: {@code {type, message, errors:[{field,row,code,message}]}}, and as problem details where a county's
 * form system sends its reports.
 */
@Component
class Answer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String REPORTS = "/api/needs-reports";

    private final Messages messages;
    private final Problems problems;

    Answer(Messages messages, Problems problems) {
        this.messages = messages;
        this.problems = problems;
    }

    void no(HttpServletRequest request, HttpServletResponse response, int status, String code) throws IOException {
        no(request, response, status, "Closed", List.of(Fault.of(code)));
    }

    void no(HttpServletRequest request, HttpServletResponse response, int status, String type, List<Fault> faults) throws IOException {
        if (status == HttpServletResponse.SC_UNAUTHORIZED && request.getRequestURI().equals(REPORTS)) {
            problems.write(status, "login", faults, request, response);
            return;
        }
        LanguageForm reader = ReaderLanguage.of(request);
        ObjectNode body = JSON.createObjectNode().put("type", type)
                .put("message", faults.stream().map(fault -> text(fault, reader)).collect(Collectors.joining(" ")));
        faults.forEach(fault -> body.withArray("errors").addObject().put("field", fault.field()).put("row", fault.row())
                .put("code", fault.code()).put("message", text(fault, reader)));
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.addHeader("Vary", "Accept-Language");
        response.getOutputStream().write(JSON.writeValueAsBytes(body));
    }

    private String text(Fault fault, LanguageForm reader) {
        return messages.text(fault.code(), reader, fault.args().toArray());
    }
}
