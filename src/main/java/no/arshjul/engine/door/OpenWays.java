package no.arshjul.engine.door;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ways into the engine's REST API that are open to people who do not administer it. What is not listed is closed:
 * a new version of the engine opens nothing by itself.
 */
final class OpenWays {

    /** What the sent body may hold for a way to be open. */
    enum Body { NONE, QUERY, FORM, START, SELF, COMMENT, MESSAGE, LOGIN, ANY_READ }

    private record Way(Pattern path, Body body) {
        static Way of(String path, Body body) {
            return new Way(Pattern.compile(path.replace("*", "[^/]+")), body);
        }
    }

    private static final String HISTORY = "(process-instance|activity-instance|task|variable-instance|detail|decision-instance|incident|job-log|identity-link-log)";

    private static final List<Way> POSTED = List.of(
            Way.of("/task/*/(complete|submit-form)", Body.FORM),
            Way.of("/task/*/(claim|assignee)", Body.SELF),
            Way.of("/task/*/unclaim", Body.NONE),
            Way.of("/task/*/comment/create", Body.COMMENT),
            Way.of("/process-definition/(key/)?[^/]+/(start|submit-form)", Body.START),
            Way.of("/message", Body.MESSAGE),
            Way.of("/(task|process-instance|execution|variable-instance|job|job-definition|group)(/count)?", Body.QUERY),
            Way.of("/history/" + HISTORY + "(/count)?", Body.QUERY),
            Way.of("/filter/*/(list|count|singleResult)", Body.QUERY),
            Way.of("/identity/verify", Body.ANY_READ));

    /** What the pages of the web apps ask for on top of the REST API, all of it reading. */
    private static final List<Way> POSTED_BY_PAGES = List.of(
            Way.of("/admin/auth/user/default/login/(tasklist|cockpit|admin|welcome)", Body.LOGIN),
            Way.of("/admin/auth/user/default/logout", Body.NONE),
            Way.of("/cockpit/plugin/base/default/(process-instance|incident)(/count)?", Body.QUERY),
            Way.of("/cockpit/plugin/base/default/process-definition/*/called-process-definitions", Body.QUERY),
            Way.of("/cockpit/plugin/base/default/process-instance/*/called-process-instances", Body.QUERY));

    private static final List<Pattern> READ = patterns(
            "/engine", "/version",
            "/task(/.*)?", "/filter(/.*)?", "/process-definition(/.*)?", "/process-instance(/.*)?", "/execution(/.*)?",
            "/variable-instance(/.*)?", "/decision-definition(/.*)?", "/decision-requirements-definition(/.*)?", "/case-definition(/.*)?",
            "/deployment(/.*)?", "/incident(/.*)?", "/job(/.*)?", "/job-definition(/.*)?", "/batch(/.*)?", "/external-task(/.*)?",
            "/history/" + HISTORY + "(/.*)?", "/history/user-operation(/count)?",
            "/identity/(groups|password-policy)", "/authorization/check",
            "/user(/count)?", "/user/[^/]+/profile", "/group(/count|/[^/]+)?", "/tenant(/count|/[^/]+)?");

    private static final List<Pattern> READ_BY_PAGES = patterns(
            "/admin/auth/user/default",
            "/(cockpit|tasklist|welcome)/plugin/.*",
            "/admin/plugin/adminPlugins/static/.*"); // its scripts, without which not even the login is drawn

    /** Answers that count over all counties, or over everybody's work, whoever asks. */
    private static final List<Pattern> NEVER_READ = patterns(
            "/history/.*(statistics|report)", "/task/report/.*", "/task/[^/]+/attachment/[^/]+/data");

    private static final Pattern OF_PAGES = Pattern.compile("/camunda/api(/engine/engine/default)?(/.*|$)");
    private static final Pattern OF_PROGRAMS = Pattern.compile("/engine-rest(/engine/default)?(/.*|$)");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private OpenWays() {
    }

    /** What may be sent along this way, or nothing when it is closed. */
    static Optional<Body> open(String method, String path) {
        Matcher pages = OF_PAGES.matcher(path);
        if (pages.matches() && pages.group(1) == null) {
            String rest = pages.group(2);
            return rest.matches("/engine/engine") ? reading(method) : way(method, rest, READ_BY_PAGES, POSTED_BY_PAGES);
        }
        Matcher programs = OF_PROGRAMS.matcher(path);
        return pages.matches() ? way(method, pages.group(2), READ, POSTED)
                : programs.matches() ? way(method, programs.group(2), READ, POSTED) : Optional.empty();
    }

    private static Optional<Body> way(String method, String path, List<Pattern> read, List<Way> posted) {
        if (READING.contains(method)) {
            return matches(path, read) && !matches(path, NEVER_READ) ? reading(method) : Optional.empty();
        }
        return !"POST".equals(method) ? Optional.empty()
                : posted.stream().filter(way -> way.path.matcher(path).matches()).map(Way::body).findFirst();
    }

    private static Optional<Body> reading(String method) {
        return READING.contains(method) ? Optional.of(Body.ANY_READ) : Optional.empty();
    }

    private static boolean matches(String path, List<Pattern> patterns) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(path).matches());
    }

    private static List<Pattern> patterns(String... paths) {
        return Arrays.stream(paths).map(Pattern::compile).toList();
    }
}
