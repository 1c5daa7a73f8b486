package no.arshjul.flow;

import java.time.Instant;
import java.util.List;

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

    /** All open tasks of a cycle: its own, its meetings' and runs', and its cases'. The caller answers for who may see them. */
    List<Waiting> of(String county, String cycle);
}
