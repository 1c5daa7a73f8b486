package no.arshjul.flow;

/** Told, in the engine's own transaction, that what somebody may have begun on is over. */
public interface WorkEnd {

    /** The task has been completed, or its instance is no more. */
    void taskOver(String taskId);

    /** The person's start form has been taken in. */
    void started(String person, String process);
}
