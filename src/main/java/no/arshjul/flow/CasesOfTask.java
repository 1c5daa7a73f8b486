package no.arshjul.flow;

import java.util.Collection;
import java.util.Set;

/** Which cases a task is about, for the rules on who may handle a case. A room says it for its own tasks. */
public interface CasesOfTask {

    /** The forms that this answers for. */
    Set<String> forms();

    /** Their case numbers; none when the task is about no case yet. */
    Collection<String> in(String form, Scope task);
}
