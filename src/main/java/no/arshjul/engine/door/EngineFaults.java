package no.arshjul.engine.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import no.arshjul.flow.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Says what the engine's REST layer leaves unsaid: a refusal is a 400 with its reason, what belongs to another county
 * does not exist for the one who asks, and a lack of rights is told without the names of the engine's resources.
 */
@Component
class EngineFaults {

    private final Answer answer;

    EngineFaults(Answer answer) {
        this.answer = answer;
    }

    void passOn(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, held);
        if (held.getStatus() >= 400) {
            String said = new String(held.getContentAsByteArray(), StandardCharsets.UTF_8);
            if (held.getStatus() == 500 && request.getAttribute(Refused.ATTRIBUTE) instanceof Refusal refusal) {
                answer.no(request, held, HttpServletResponse.SC_BAD_REQUEST, "Refusal", refusal.faults());
            } else if (held.getStatus() != 404 && (said.contains("belongs to no authenticated tenant") || said.contains("Cannot find task with id")
                    || said.contains("Cannot get form for task"))) {
                answer.no(request, held, HttpServletResponse.SC_NOT_FOUND, "http.not-found");
            } else if (held.getStatus() == 403 && said.contains("\"AuthorizationException\"")) {
                answer.no(request, held, HttpServletResponse.SC_FORBIDDEN, "http.not-yours");
            }
        }
        held.copyBodyToResponse();
    }
}
