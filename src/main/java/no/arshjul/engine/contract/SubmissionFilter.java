package no.arshjul.engine.contract;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.arshjul.flow.Fault;
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
        ShownTask shown;
        try {
            path = SubmissionPath.of(request);
            body = path.carriesBody() ? SubmissionBody.read(path, request) : null;
            shown = path.isTask() && !body.names().isEmpty() ? forms.shown(path.id()) : ShownTask.none();
        } catch (BadBody | IllegalArgumentException e) {
            answers.badBody(e, request).write(request, response);
            return;
        } catch (RuntimeException e) {
            answers.unexpected(e, request).write(request, response);
            return;
        }
        Set<String> fixed = shown.form().fixedVariables();
        SubmissionBody taken = body == null ? null : body.without(fixed);
        HttpCall call = HttpCall.begin(path, body == null ? Set.of() : taken.names());
        try {
            if (body == null && path.kind() != SubmissionPath.Kind.ASIDE) {
                pass(path, call, request, response, chain);
            } else if (body == null || !body.faults().isEmpty()) {
                answers.refused(body == null ? List.of(Fault.of("form.way")) : body.faults(), call, request).write(request, response);
            } else if (!path.isSubmission()) {
                pass(path, call, body.replay(request), response, chain);
            } else {
                call.shown(shown, body.values(fixed));
                submit(path, taken, call, request, response, chain);
            }
        } finally {
            HttpCall.end();
        }
    }

    private void pass(SubmissionPath path, HttpCall call, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (path.isAssignment()) {
            assign(call, request, response, chain);
        } else {
            chain.doFilter(request, response);
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
