package no.arshjul.engine.contract;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the engine's REST API: reads which names a form sends, and turns whatever the engine answers to a form
 * that was refused into a message in the reader's language.
 */
class SubmissionFilter extends OncePerRequestFilter {

    private final Answers answers;
    private final TaskForms forms;

    SubmissionFilter(Answers answers, TaskForms forms) {
        this.answers = answers;
        this.forms = forms;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SubmissionPath path;
        SubmissionBody body;
        try {
            path = SubmissionPath.of(request);
            body = path.carriesBody() ? withoutFixed(path, SubmissionBody.read(path, request)) : null;
        } catch (BadBody | IllegalArgumentException e) {
            answers.badBody(e, request).write(request, response);
            return;
        } catch (RuntimeException e) {
            answers.unexpected(e, request).write(request, response);
            return;
        }
        HttpCall call = HttpCall.begin(path, body == null ? Set.of() : body.names());
        try {
            if (path.isAssignment()) {
                assign(call, request, response, chain);
            } else if (body == null) {
                chain.doFilter(request, response);
            } else if (body.faults().isEmpty()) {
                submit(path, body, call, request, response, chain);
            } else {
                answers.refused(body.faults(), call, request).write(request, response);
            }
        } finally {
            HttpCall.end();
        }
    }

    /** A refusal is said as for a form; all else stays as the engine says it. */
    private void assign(HttpCall call, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HeldResponse held = new HeldResponse(response);
        chain.doFilter(request, held);
        Optional<Answer> refusal = held.getStatus() < 400 ? Optional.empty() : answers.refusal(call, request);
        if (refusal.isPresent()) {
            refusal.get().write(request, response);
        } else {
            held.copyBodyToResponse();
        }
    }

    private SubmissionBody withoutFixed(SubmissionPath path, SubmissionBody body) {
        return path.isTask() && !body.names().isEmpty() ? body.without(forms.fixedVariables(path.id())) : body;
    }

    private void submit(SubmissionPath path, SubmissionBody body, HttpCall call, HttpServletRequest request, HttpServletResponse response,
            FilterChain chain) throws IOException {
        HeldResponse held = new HeldResponse(response);
        try {
            chain.doFilter(body.replay(request), held);
        } catch (ServletException | RuntimeException e) {
            held.resetBuffer();
            answers.unexpected(e, request).write(request, response);
            return;
        }
        if (held.getStatus() < 400 || held.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
            held.copyBodyToResponse();
        } else {
            answers.of(path, held.getStatus(), call, request).write(request, response);
        }
    }
}
