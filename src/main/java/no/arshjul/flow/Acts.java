package no.arshjul.flow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Who has done what, by the log of accepted forms: rules of two persons ask it. */
public interface Acts {

    /**
     * A form that was taken in.
     *
     * @param persons who sent it, and on whose behalf: whoever the task belonged to when another sent it
     */
    record Act(Set<String> persons, JsonNode values) {
    }

    /** The forms of this kind that were sent in these instances. */
    List<Act> of(String form, Collection<String> instances);
}
