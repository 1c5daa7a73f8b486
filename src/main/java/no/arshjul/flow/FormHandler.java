package no.arshjul.flow;

import java.util.Set;

/**
 * What a room does with one form: fills it when its task opens, and takes in what a person sends.
 * Both happen in the engine's transaction; a {@link Refusal} rolls everything back.
 * The form's shape (required, type, length, options, unknown names) has been checked before {@link #submit}.
 */
public interface FormHandler {

    /** The form's key, which is the task definition key or the start form's key. */
    String form();

    default void prepare(OpenTask task) {
    }

    void submit(Submission submission);

    /** Names that may be sent though the form has no field for them, e.g. what only an outside program states. */
    default Set<String> alsoAccepts() {
        return Set.of();
    }
}
