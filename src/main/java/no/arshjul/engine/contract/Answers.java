package no.arshjul.engine.contract;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.arshjul.flow.Fault;
import no.arshjul.flow.Refusal;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import no.arshjul.language.ReaderLanguage;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Turns what happened to a submission into an answer that its sender can read and act upon. */
@Component
class Answers {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private final Messages messages;
    private final FaultTexts texts;

    Answers(Messages messages, FaultTexts texts) {
        this.messages = messages;
        this.texts = texts;
    }

    /** @param status what the engine answered: 400 or above, not 401 */
    Answer of(SubmissionPath path, int status, HttpCall call, HttpServletRequest request) {
        Throwable failure = call.failure();
        Optional<Answer> refusal = refusal(call, request);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (cause(failure, OptimisticLockingException.class) != null) {
            return plain(409, "Conflict", "http.conflict", request);
        }
        if (cause(failure, SuspendedEntityInteractionException.class) != null) {
            return plain(409, "Suspended", "http.suspended", request);
        }
        if (status == 403 || cause(failure, AuthorizationException.class) != null) {
            return plain(403, "Forbidden", "http.forbidden", request);
        }
        if (status == 404 || isForeign(failure)) {
            return plain(404, "NotFound", gone(path), request);
        }
        return status < 500 ? plain(status, "BadRequest", "http.bad-request", request) : unexpected(failure, request);
    }

    /** What a room refused, when that is what ended the call. */
    Optional<Answer> refusal(HttpCall call, HttpServletRequest request) {
        return Optional.ofNullable(cause(call.failure(), Refusal.class)).map(refusal -> refused(refusal.faults(), call, request));
    }

    Answer refused(List<Fault> faults, HttpCall call, HttpServletRequest request) {
        LanguageForm language = ReaderLanguage.of(request);
        DeployedForm form = call.form().orElse(DeployedForm.none(""));
        boolean page = faults.size() > 1 && SubmissionPath.isFromPage(request); // which says each of them where it belongs
        String summary = page ? texts.count(faults, language) : texts.summary(faults, form, language);
        return new Answer(400, "Refusal", summary, texts.lines(faults, language));
    }

    Answer badBody(RuntimeException e, HttpServletRequest request) {
        return e instanceof BadBody bad
                ? plain(bad.status(), "BadRequest", bad.code(), request)
                : plain(400, "BadRequest", "http.malformed", request);
    }

    /** Nothing of what went wrong inside is told outside; the number finds it in the log. */
    Answer unexpected(Throwable failure, HttpServletRequest request) {
        String incident = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Incident {} at {}", incident, request.getRequestURI(), failure);
        return plain(500, "Unexpected", "http.unexpected", request, incident);
    }

    private Answer plain(int status, String type, String code, HttpServletRequest request, Object... args) {
        return new Answer(status, type, messages.text(code, ReaderLanguage.of(request), args), List.of());
    }

    private static String gone(SubmissionPath path) {
        return switch (path.kind()) {
            case COMPLETE, SUBMIT_FORM -> "http.task-gone";
            case START -> "http.process-unknown";
            default -> "http.not-found";
        };
    }

    /** An id that doesn't exist, or that belongs to another county: which of the two is nobody's business. */
    private static boolean isForeign(Throwable failure) {
        if (cause(failure, NullValueException.class) != null || cause(failure, NotFoundException.class) != null) {
            return true;
        }
        return failure != null && failure.getMessage() != null && failure.getMessage().contains("belongs to no authenticated tenant");
    }

    private static <T extends Throwable> T cause(Throwable failure, Class<T> type) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return type.cast(t);
            }
        }
        return null;
    }
}
