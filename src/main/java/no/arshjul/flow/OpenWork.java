package no.arshjul.flow;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.arshjul.language.LanguageForm;

/** The tasks that wait for somebody, for who follows a cycle and need not see each of them in the task list. */
public interface OpenWork {

    /**
     * @param task        task definition key
     * @param businessKey of the instance that the task belongs to
     * @param due         null for a task without a date
     */
    record Waiting(String task, String businessKey, Instant due) {

        public boolean isOverdue(Instant now) {
            return due != null && due.isBefore(now);
        }
    }

    /**
     * A task with all that its reader needs to find it.
     *
     * @param id          in the task list
     * @param nb          its name in bokmål
     * @param nn          its name in nynorsk
     * @param businessKey of its instance: a case's number, a cycle's key or what lies under one; or null
     * @param due         null for a task without a date
     * @param assignee    who has it, or null
     * @param groups      who may take it
     */
    record Task(String id, String nb, String nn, String businessKey, Instant created, Instant due, String assignee, Set<String> groups) {

        public String name(LanguageForm form) {
            return form == LanguageForm.NN ? nn : nb;
        }
    }

    /** All open tasks of a county, the oldest first. The caller answers for who may see them. */
    List<Task> ofCounty(String county);

    /** All open tasks of a cycle: its own, its meetings' and runs', and its cases'. The caller answers for who may see them. */
    List<Waiting> of(String county, String cycle);
}
