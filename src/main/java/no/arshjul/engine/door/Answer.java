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
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Says no in the reader's language: {@code {type, message, errors:[{field,row,code,message}]}}. */
@Component
class Answer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Messages messages;

    Answer(Messages messages) {
        this.messages = messages;
    }

    void no(HttpServletRequest request, HttpServletResponse response, int status, String code) throws IOException {
        no(request, response, status, "Closed", List.of(Fault.of(code)));
    }

    void no(HttpServletRequest request, HttpServletResponse response, int status, String type, List<Fault> faults) throws IOException {
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
