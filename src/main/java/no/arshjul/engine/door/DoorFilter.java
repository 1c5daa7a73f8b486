package no.arshjul.engine.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.arshjul.engine.door.OpenWays.Body;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before the engine's REST API and before what the web apps call: only the open ways, and only with what they ask for. */
class DoorFilter extends OncePerRequestFilter {

    private final People people;
    private final DemonstrationPasswords demonstration;
    private final Answer answer;
    private final EngineFaults faults;

    DoorFilter(People people, DemonstrationPasswords demonstration, Answer answer, EngineFaults faults) {
        this.people = people;
        this.demonstration = demonstration;
        this.answer = answer;
        this.faults = faults;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> path = DoorPath.of(request.getRequestURI().substring(request.getContextPath().length()));
        Person person = request.getAttribute(AuthenticationFilter.PERSON) instanceof Person known
                ? known : people.bySession(request).orElse(Person.UNKNOWN);
        Optional<Body> way = path.flatMap(it -> OpenWays.open(request.getMethod(), it));
        if (person.isAdministrator() && way.filter(Body.LOGIN::equals).isEmpty()) {
            faults.passOn(request, response, chain);
            return;
        }
        if (path.isEmpty()) {
            answer.no(request, response, HttpServletResponse.SC_BAD_REQUEST, "http.path");
            return;
        }
        if (way.isEmpty() || !mayAsk(request, path.get(), person)) {
            answer.no(request, response, person.isKnown() ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_UNAUTHORIZED,
                    person.isKnown() ? "http.closed" : "http.login");
            return;
        }
        if (way.get() == Body.ANY_READ && !"POST".equals(request.getMethod())) {
            faults.passOn(request, response, chain);
            return;
        }
        HeldBody held = HeldBody.of(request);
        Optional<String> wrong = held.isTooLarge() ? Optional.of("http.too-large") : BodyRules.against(way.get(), held.bytes(), person);
        if (wrong.isPresent()) {
            answer.no(request, response, status(wrong.get()), wrong.get());
        } else if (way.get() == Body.LOGIN && demonstrationLogin(held)) {
            answer.no(request, response, HttpServletResponse.SC_UNAUTHORIZED, "http.login");
        } else {
            faults.passOn(held, response, chain);
        }
    }

    private static int status(String code) {
        return switch (code) {
            case "http.closed" -> HttpServletResponse.SC_FORBIDDEN;
            case "http.too-large" -> HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
            default -> HttpServletResponse.SC_BAD_REQUEST;
        };
    }

    /** Nobody asks what others are members of, nor has an expression run. Only the address is read here: a form's body is not. */
    private static boolean mayAsk(HttpServletRequest request, String path, Person person) {
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        boolean groups = path.endsWith("/identity/groups");
        Map<String, String> asked = new HashMap<>();
        for (String pair : query.split("&")) {
            String[] parts = pair.split("=", 2);
            String name = decoded(parts[0]);
            String before = asked.put(name, parts.length < 2 ? "" : decoded(parts[1]));
            if (name.endsWith("Expression") || name.equals("userId") && before != null) {
                return false;
            }
        }
        return !groups || asked.getOrDefault("userId", "").equals(person.id());
    }

    private boolean demonstrationLogin(HeldBody login) {
        Map<String, String> sent = new HashMap<>();
        for (String pair : new String(login.bytes(), StandardCharsets.UTF_8).split("&")) {
            String[] parts = pair.split("=", 2);
            sent.put(decoded(parts[0]), parts.length < 2 ? "" : decoded(parts[1]));
        }
        return demonstration.refused(sent.getOrDefault("username", ""), sent.getOrDefault("password", ""));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
