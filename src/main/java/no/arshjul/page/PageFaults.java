package no.arshjul.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import no.arshjul.flow.Fault;
import no.arshjul.flow.Refusal;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import no.arshjul.language.ReaderLanguage;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What a page refuses, said on a page: which rule, and the way back. */
@ControllerAdvice(annotations = Page.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageFaults {

    private final Messages messages;

    PageFaults(Messages messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, HttpServletRequest request) {
        LanguageForm form = ReaderLanguage.of(request);
        return page(HttpStatus.BAD_REQUEST, refusal.faults().stream().map(fault -> text(fault, form)).toList());
    }

    @ExceptionHandler
    ModelAndView told(ResponseStatusException no, HttpServletRequest request) {
        LanguageForm form = ReaderLanguage.of(request);
        String code = switch (no.getStatusCode().value()) {
            case 404 -> "page.not-found";
            case 403 -> "page.not-yours";
            default -> "page.bad-request";
        };
        return page(no.getStatusCode(), List.of(messages.text(code, form)));
    }

    @ExceptionHandler
    ModelAndView unreadable(MethodArgumentTypeMismatchException no, HttpServletRequest request) {
        LanguageForm form = ReaderLanguage.of(request);
        return page(HttpStatus.BAD_REQUEST, List.of(messages.text("page.bad-request", form)));
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException no, HttpServletRequest request) {
        LanguageForm form = ReaderLanguage.of(request);
        return page(HttpStatus.PAYLOAD_TOO_LARGE, List.of(messages.text("page.too-large", form)));
    }

    private static ModelAndView page(HttpStatusCode status, List<String> sentences) {
        ModelAndView page = new ModelAndView("page/refused", Map.of("sentences", sentences));
        page.setStatus(status);
        return page;
    }

    private String text(Fault fault, LanguageForm form) {
        String text = messages.text(fault.code(), form, fault.args().toArray());
        return fault.row() == null ? text : messages.text("page.at-row", form, fault.row() + 1, text);
    }
}
