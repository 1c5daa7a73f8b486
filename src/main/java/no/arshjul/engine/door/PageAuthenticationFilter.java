package no.arshjul.engine.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import no.arshjul.page.Frame;
import org.camunda.bpm.engine.IdentityService;

/** Before our own pages: somebody unknown is shown the login, and each page is handed the token that its forms send back. */
class PageAuthenticationFilter extends AuthenticationFilter {

    PageAuthenticationFilter(People people, IdentityService identities, Answer answer) {
        super(people, identities, answer, true);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        token(request.getSession(false)).ifPresent(token -> request.setAttribute(Frame.CSRF, token));
        super.doFilterInternal(request, response, chain);
    }

    @Override
    void turnAway(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        request.getRequestDispatcher("/login").forward(request, response);
    }
}
