package no.arshjul.engine.contract;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.util.UriUtils;

/** What an address of the engine's REST API (plain or the web apps') is about, when a form or a message is sent to it. */
record SubmissionPath(Kind kind, String id) {

    enum Kind { COMPLETE, SUBMIT_FORM, START, MESSAGE, ASSIGN, RESOLVE, SIDE_END, ASIDE, OTHER }

    private static final String API = "(?:/engine-rest(?:/engine/[^/]+)?|/camunda/api/engine/engine/[^/]+)";
    private static final Pattern TASK = Pattern.compile(API + "/task/([^/]+)/(complete|submit-form)/?");
    private static final Pattern START = Pattern.compile(API + "/process-definition/(.+)/(?:start|submit-form)/?");
    private static final Pattern ASSIGN = Pattern.compile(API + "/task/([^/]+)/(?:claim|assignee|delegate|identity-links)/?");
    private static final Pattern RESOLVE = Pattern.compile(API + "/task/([^/]+)/resolve/?");
    private static final Pattern SIDE_END = Pattern.compile(API + "/task/([^/]+)/(?:bpmnError|bpmnEscalation)/?");
    private static final Pattern ASIDE = Pattern.compile(API + "/task/([^/]+)/(?:variables|localVariables)(?:/.*)?");
    private static final Pattern CHANGE = Pattern.compile(API + "/task/([^/]+)/?");
    private static final Pattern MESSAGE = Pattern.compile(API + "(/message)/?");

    /** @throws IllegalArgumentException when the address is wrongly encoded */
    static SubmissionPath of(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "POST" -> posted(pathOf(request));
            case "PUT" -> first(match(CHANGE, Kind.ASSIGN, pathOf(request)), match(ASIDE, Kind.ASIDE, pathOf(request)));
            case "DELETE" -> first(match(ASIDE, Kind.ASIDE, pathOf(request)));
            default -> first();
        };
    }

    private static SubmissionPath posted(String path) {
        Kind way = path.matches(".*/complete/?") ? Kind.COMPLETE : Kind.SUBMIT_FORM;
        return first(match(TASK, way, path), match(START, Kind.START, path), match(MESSAGE, Kind.MESSAGE, path), match(ASSIGN, Kind.ASSIGN, path),
                match(RESOLVE, Kind.RESOLVE, path), match(SIDE_END, Kind.SIDE_END, path), match(ASIDE, Kind.ASIDE, path));
    }

    private static SubmissionPath first(SubmissionPath... matches) {
        return Stream.of(matches).filter(Objects::nonNull).findFirst().orElseGet(() -> new SubmissionPath(Kind.OTHER, ""));
    }

    /** The path as the REST layer reads it: decoded, and without matrix parameters. */
    static String pathOf(HttpServletRequest request) {
        String raw = request.getRequestURI().substring(request.getContextPath().length()).replaceAll(";[^/]*", "");
        return UriUtils.decode(raw, StandardCharsets.UTF_8).replaceAll("/{2,}", "/");
    }

    /** Whether Tasklist sends it, and not a program. */
    static boolean isFromPage(HttpServletRequest request) {
        return pathOf(request).startsWith("/camunda/api/");
    }

    boolean isTask() {
        return kind == Kind.COMPLETE || kind == Kind.SUBMIT_FORM;
    }

    boolean carriesBody() {
        return kind != Kind.OTHER && kind != Kind.ASSIGN && kind != Kind.ASIDE;
    }

    /** Whether what is sent is held against a form, or against the rule that a message carries nothing. */
    boolean isSubmission() {
        return isTask() || kind == Kind.START || kind == Kind.MESSAGE;
    }

    /** Whether a task is ended or given back by a way that has no form to hold values against. */
    boolean isBesideForm() {
        return kind == Kind.RESOLVE || kind == Kind.SIDE_END;
    }

    /** Whether it gives a task to somebody, which a rule of two persons may refuse. */
    boolean isAssignment() {
        return kind == Kind.ASSIGN || kind == Kind.RESOLVE;
    }

    private static SubmissionPath match(Pattern pattern, Kind kind, String path) {
        Matcher matcher = pattern.matcher(path);
        return matcher.matches() ? new SubmissionPath(kind, matcher.group(1)) : null;
    }
}
