package no.arshjul.engine.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.arshjul.flow.Refusal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.server.ResponseStatusException;

/** What the house's own addresses under {@code /api} refuse, said as the engine's are: by one shape and in the reader's language. */
@RestControllerAdvice
class ApiFaults {

    private final Answer answer;

    ApiFaults(Answer answer) {
        this.answer = answer;
    }

    @ExceptionHandler
    void refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer.no(request, response, HttpServletResponse.SC_BAD_REQUEST, "Refusal", refusal.faults());
    }

    @ExceptionHandler
    void told(ResponseStatusException no, HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = no.getStatusCode().value();
        answer.no(request, response, status, switch (status) {
            case HttpServletResponse.SC_NOT_FOUND -> "http.not-found";
            case HttpServletResponse.SC_FORBIDDEN -> "http.not-yours";
            case HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE -> "http.too-large";
            default -> "http.bad-request";
        });
    }

    @ExceptionHandler
    void tooLarge(MaxUploadSizeExceededException no, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer.no(request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "http.too-large");
    }

    @ExceptionHandler
    void unreadable(MethodArgumentTypeMismatchException no, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer.no(request, response, HttpServletResponse.SC_BAD_REQUEST, "http.bad-request");
    }
}
