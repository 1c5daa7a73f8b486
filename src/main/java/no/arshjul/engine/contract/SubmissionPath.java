package no.arshjul.engine.contract;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/** What an address of the engine's REST API (plain or the web apps') is about, when a form or a message is sent to it. */
record SubmissionPath(Kind kind, String id) {

    enum Kind { COMPLETE, SUBMIT_FORM, START, MESSAGE, OTHER }

    private static final String API = "(?:/engine-rest(?:/engine/[^/]+)?|/camunda/api/engine/engine/[^/]+)";
    private static final Pattern TASK = Pattern.compile(API + "/task/([^/]+)/(complete|submit-form)/?");
    private static final Pattern START = Pattern.compile(API + "/process-definition/(.+)/(?:start|submit-form)/?");
    private static final Pattern MESSAGE = Pattern.compile(API + "(/message)/?");

    /** @throws IllegalArgumentException when the address is wrongly encoded */
    static SubmissionPath of(HttpServletRequest request) {
        if (!"POST".equals(request.getMethod())) {
            return new SubmissionPath(Kind.OTHER, "");
        }
        String path = pathOf(request);
        Kind way = path.matches(".*/complete/?") ? Kind.COMPLETE : Kind.SUBMIT_FORM;
        SubmissionPath task = match(TASK, way, path);
        SubmissionPath start = task == null ? match(START, Kind.START, path) : task;
        SubmissionPath message = start == null ? match(MESSAGE, Kind.MESSAGE, path) : start;
        return message == null ? new SubmissionPath(Kind.OTHER, "") : message;
    }

    /** The path as the REST layer reads it: decoded, and without matrix parameters. */
    static String pathOf(HttpServletRequest request) {
        String raw = request.getRequestURI().substring(request.getContextPath().length()).replaceAll(";[^/]*", "");
        return UriUtils.decode(raw, StandardCharsets.UTF_8).replaceAll("/{2,}", "/");
    }

    boolean isTask() {
        return kind == Kind.COMPLETE || kind == Kind.SUBMIT_FORM;
    }

    boolean carriesBody() {
        return kind != Kind.OTHER;
    }

    private static SubmissionPath match(Pattern pattern, Kind kind, String path) {
        Matcher matcher = pattern.matcher(path);
        return matcher.matches() ? new SubmissionPath(kind, matcher.group(1)) : null;
    }
}
