package no.arshjul.engine.wire;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is asked for, whichever face of the engine's API it is asked of. */
final class WirePath {

    /** Programs' face, the web apps' face, and the plugins of the web apps, which are kept apart from the engine's own by their names. */
    private static final Pattern FACES = Pattern.compile(
            "/engine-rest/+(?:engine/[^/]+/)?(?<rest>.+)|/camunda/api/engine/+engine/[^/]+/(?<web>.+)|/camunda/api/(?<app>cockpit)/plugin/base/[^/]+/(?<plugin>.+)");

    private WirePath() {
    }

    /** @return {@code task/4711}, {@code cockpit/process-definition/statistics}; empty for a way that reads nothing */
    static Optional<String> of(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod()) && !"POST".equals(request.getMethod())) {
            return Optional.empty();
        }
        Matcher face = FACES.matcher(request.getRequestURI().substring(request.getContextPath().length()).replaceAll("/+$", ""));
        if (!face.matches()) {
            return Optional.empty();
        }
        String plugin = face.group("plugin");
        return Optional.of(plugin != null ? face.group("app") + "/" + plugin : face.group("rest") != null ? face.group("rest") : face.group("web"));
    }
}
