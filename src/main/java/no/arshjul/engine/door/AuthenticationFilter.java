package no.arshjul.engine.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in nobody unknown, and tells the engine who asks for as long as the request lasts. */
class AuthenticationFilter extends OncePerRequestFilter {

    /** Where the person is found by the filters behind this one. */
    static final String PERSON = Person.class.getName();

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final People people;
    private final IdentityService identities;
    private final Answer answer;
    private final boolean sessions;

    /** @param sessions whether somebody logged in to the web apps is let in without a password of this request */
    AuthenticationFilter(People people, IdentityService identities, Answer answer, boolean sessions) {
        this.people = people;
        this.identities = identities;
        this.answer = answer;
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Person> person = people.byPassword(request);
        if (person.isEmpty() && sessions && request.getHeader(HttpHeaders.AUTHORIZATION) == null && cameFromOurPages(request)) {
            person = people.bySession(request);
        }
        if (person.isEmpty()) {
            turnAway(request, response);
            return;
        }
        request.setAttribute(PERSON, person.get());
        identities.setAuthentication(person.get().id(), person.get().groups(), person.get().counties());
        try {
            chain.doFilter(request, response);
        } finally {
            identities.clearAuthentication();
        }
    }

    /** Says that nobody is known here. */
    void turnAway(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        if (request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME) == null) { // Our pages show their own login, not the browser's.
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Aarshjul\", charset=\"UTF-8\"");
        }
        answer.no(request, response, HttpServletResponse.SC_UNAUTHORIZED, "http.login");
    }

    /** A browser sends its session's cookie for any page that asks it to; only our own pages know the token. */
    private static boolean cameFromOurPages(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || READING.contains(request.getMethod())) {
            return session != null;
        }
        return token(session).map(token -> token.equals(request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME))
                || token.equals(request.getParameter("csrf"))).orElse(false);
    }

    static Optional<String> token(HttpSession session) {
        return session == null ? Optional.empty()
                : Optional.ofNullable(session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME)).map(Object::toString);
    }
}
