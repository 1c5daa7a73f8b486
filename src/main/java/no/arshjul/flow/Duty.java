package no.arshjul.flow;

import java.util.Optional;
import java.util.Set;

/**
 * A rule that keeps a person from a task: four eyes, impartiality, an own organisation (R6, R7). It is asked by identity, whatever
 * groups the person is in, when somebody claims or is given a task and again when the task is completed or a start form is sent —
 * for Tasklist, the REST API and administrators alike.
 */
public interface Duty {

    /** The forms (task definition keys and start forms) that the rule is about. */
    Set<String> forms();

    /**
     * Why this person may not have the task.
     *
     * @param task where the task stands; for a start form the values that were sent are not yet in it
     */
    Optional<Fault> against(String person, String form, Scope task);
}
