package no.arshjul.flow;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.arshjul.language.LanguageForm;

/** The tasks that wait for somebody, each with all that its reader needs to find it. */
public interface OpenWork {

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
}
