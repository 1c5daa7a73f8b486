package no.arshjul.flow;

import java.util.Set;

/** Who asks, for the request or the task that is being handled now. */
public interface CurrentPerson {

    /**
     * The user id.
     *
     * @throws IllegalStateException when nobody asks: the system itself is at work
     */
    String id();

    /** The groups the person is in; empty when nobody asks. */
    Set<String> groups();

    /** The counties the person works for or belongs to; empty when nobody asks. */
    Set<String> counties();

    default boolean in(String group) {
        return groups().contains(group);
    }
}
