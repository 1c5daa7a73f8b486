package no.arshjul.flow;

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
}
