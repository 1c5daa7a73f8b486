package no.arshjul.engine.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import no.arshjul.language.Messages;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Says no in the reader's language: {@code {type, message, errors:[{field,row,code,message}]}}. */
@Component
class Answer {

    private static final Set<String> NORWEGIAN = Set.of("nb", "nn", "no");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Messages messages;

    Answer(Messages messages) {
        this.messages = messages;
    }

    void no(HttpServletRequest request, HttpServletResponse response, int status, String code) throws IOException {
        Locale reader = Collections.list(request.getLocales()).stream()
                .filter(locale -> NORWEGIAN.contains(locale.getLanguage())).findFirst().orElse(Locale.forLanguageTag("nb"));
        String message = messages.text(code, reader);
        ObjectNode body = JSON.createObjectNode().put("type", status == 400 ? "Refusal" : "Closed").put("message", message);
        body.putArray("errors").addObject().putNull("field").putNull("row").put("code", code).put("message", message);
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.addHeader("Vary", "Accept-Language");
        response.getOutputStream().write(JSON.writeValueAsBytes(body));
        response.flushBuffer();
    }
}
