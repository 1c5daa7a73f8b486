package no.arshjul.engine.door;

import no.arshjul.flow.Refusal;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Remembers with the request why it is refused: the engine's REST layer makes a bare 500 of an exception it does not know,
 * and the filter in front of it needs the reason to say it to the reader.
 */
final class Refused {

    static final String ATTRIBUTE = Refusal.class.getName();

    private Refused() {
    }

    static Refusal now(Refusal refusal) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(ATTRIBUTE, refusal, RequestAttributes.SCOPE_REQUEST);
        }
        return refusal;
    }
}
