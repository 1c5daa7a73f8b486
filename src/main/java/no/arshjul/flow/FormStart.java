package no.arshjul.flow;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Starts a process by its start form for the person who asks, as Tasklist does: the form's checks, the rules of two persons, the rights
 * and the log of what was sent are the same, whichever way it comes.
 */
public interface FormStart {

    /**
     * @param definitionKey the process that the form starts
     * @param values        the form's values by name; a name without a field is refused
     * @return the business key that the instance was given, e.g. a case number
     * @throws Refusal when anything is wrong with it; nothing of it is kept
     */
    String start(String definitionKey, ObjectNode values);
}
