package no.arshjul.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.arshjul.language.LanguageForm;

/**
 * What waits, what has stopped and what was done in a cycle, for who follows it as a whole: its own tasks, its meetings' and payment
 * runs', and its cases'. Counted by the database; no instance is loaded. The caller answers for who may see it.
 */
public interface CycleWork {

    /** How much of one kind of task waits. @param task task definition key */
    record Count(String task, long open, long overdue) {
    }

    /** A task whose date has passed. */
    record Late(String task, String businessKey, Instant due) {
    }

    /**
     * Who holds open tasks.
     *
     * @param role   a group's id, or {@code owner}, {@code university}, {@code region} for all groups of that kind; {@code other}
     *               when the task is some person's own
     * @param region the region of the cases, or null for what lies above the regions
     * @param oldest when the oldest of them was created
     * @param tasks  the {@link #TASKS_A_HOLDER} oldest ones, and besides those beyond their date that are among the {@link #LATE_ONES};
     *               {@code open} and {@code overdue} count all
     */
    record Holder(String role, String region, long open, long overdue, Instant oldest, List<Held> tasks) {
    }

    /**
     * @param title      what the case is about, or null when the task belongs to no case
     * @param instance   id of the instance to look at
     * @param definition its process definition's key
     */
    record Held(String id, String task, String nb, String nn, String businessKey, String title, Instant since, Instant due, boolean overdue,
            String instance, String definition) {

        public String name(LanguageForm form) {
            return form == LanguageForm.NN ? nn : nb;
        }
    }

    /**
     * @param counts  one for each kind of open task, by its key
     * @param late    those beyond their date, the one that waited longest first; at most {@link #LATE_ONES}
     * @param holders who holds what, the holder of the oldest task first
     */
    record Open(List<Count> counts, List<Late> late, List<Holder> holders) {
    }

    /**
     * A step that has stopped and goes on only when somebody does something.
     *
     * @param type as the engine names it, {@code failedJob} mostly
     * @param step id of the diagram's element, which stands for the name of one that has none
     */
    record Incident(String instance, String definition, String businessKey, String type, String step, String nb, String nn, Instant since) {

        public String name(LanguageForm form) {
            return form == LanguageForm.NN ? nn : nb;
        }
    }

    /** @param told the oldest ones, at most {@link #INCIDENTS} @param more how many there are besides */
    record Stopped(List<Incident> told, long more) {
    }

    int TASKS_A_HOLDER = 50;
    int LATE_ONES = 500;
    int INCIDENTS = 50;

    /** What waits in a cycle now. */
    Open open(String county, String cycle, Instant now);

    /** The oldest first. What an instance only passes on from one that it has called is told once. */
    Stopped incidents(String county, String cycle);

    /** How many tasks were completed on each day from one moment until another, days in Norway; days without any are left out. */
    Map<LocalDate, Long> doneByDay(String county, String cycle, Instant since, Instant until);
}
