package no.arshjul.engine.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;

/**
 * The request to the engine's REST API that this thread serves: what it is about and which names it sends.
 * Without one the engine's Java API is used.
 */
final class HttpCall {

    private static final ThreadLocal<HttpCall> CURRENT = new ThreadLocal<>();

    private final SubmissionPath path;
    private final Set<String> names;
    private ShownTask shown = ShownTask.none();
    private ObjectNode fixed = TypedJson.MAPPER.createObjectNode();
    private boolean taken;
    private DeployedForm form;
    private RuntimeException failure;

    private HttpCall(SubmissionPath path, Set<String> names) {
        this.path = path;
        this.names = names;
    }

    static HttpCall begin(SubmissionPath path, Set<String> names) {
        HttpCall call = new HttpCall(path, names);
        CURRENT.set(call);
        return call;
    }

    static void end() {
        CURRENT.remove();
    }

    static Optional<HttpCall> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** @return the names this request sends for the task, or empty when the request isn't the task's submission */
    Optional<Set<String>> takeForTask(String taskId) {
        return take(path.isTask() && path.id().equals(taskId));
    }

    /** @return the names this request sends for the start form, or empty when it doesn't start anything (more) */
    Optional<Set<String>> takeForStart() {
        return take(path.kind() == SubmissionPath.Kind.START);
    }

    private Optional<Set<String>> take(boolean fits) {
        if (!fits || taken) {
            return Optional.empty();
        }
        taken = true;
        return Optional.of(names);
    }

    /** The engine sets what {@code submit-form} sends from the task outwards, but what {@code complete} sends from its execution outwards. */
    boolean setsFromTask() {
        return path.kind() == SubmissionPath.Kind.SUBMIT_FORM;
    }

    /**
     * What the task showed before the engine saw what is sent.
     *
     * @param sentFixed what is sent for fields that nobody may change, which the engine doesn't get to see
     */
    void shown(ShownTask task, ObjectNode sentFixed) {
        shown = task;
        fixed = sentFixed;
    }

    ShownTask shown() {
        return shown;
    }

    ObjectNode sentFixed() {
        return fixed;
    }

    /** The form in question, whose labels name the fields in an answer. */
    void form(DeployedForm deployed) {
        form = deployed;
    }

    Optional<DeployedForm> form() {
        return Optional.ofNullable(form);
    }

    void failed(RuntimeException e) {
        failure = e;
    }

    Throwable failure() {
        return failure;
    }
}
