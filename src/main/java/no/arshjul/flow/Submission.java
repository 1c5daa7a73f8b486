package no.arshjul.flow;

import java.util.Set;

/** A form as a person sent it: who, where in the process, and the values that were sent (not what stood there before). */
public interface Submission extends Scope {

    String form();

    /** The user id; null only when the engine's Java API is used without an authenticated user. */
    String person();

    Set<String> groups();

    Values values();

    /** Sets the instance's business key; on start forms only. */
    void businessKey(String key);

    default boolean by(String group) {
        return groups().contains(group);
    }
}
