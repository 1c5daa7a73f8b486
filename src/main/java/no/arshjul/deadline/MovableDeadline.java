package no.arshjul.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.arshjul.language.LanguageForm;

/**
 * A deadline that the secretariat may move. Its room knows where it stands, what must follow it, and whom it concerns;
 * the door {@code change-deadline} holds what is common: that the date lies ahead, the history, and the mails.
 */
public interface MovableDeadline {

    /** Who is told of a change, in which language form. */
    record Concerned(String email, LanguageForm form) {
    }

    /** The option's value in the form: {@code needs}, {@code completion} and so on. */
    String name();

    /** Whether the key is a cycle's; else it is a case number. */
    boolean ofCycle();

    /** Whether the county has a cycle or case with this key at all. */
    boolean knows(String county, String key);

    /** The date that counts now; empty when the deadline is not running (any longer), so that nothing can be moved. */
    Optional<LocalDate> standing(String key);

    /** Whether the guidelines let it roll forward to the next working day. */
    boolean rolls(String key);

    /**
     * Applies the change to tables, timers, reminders and open tasks.
     *
     * @param typed  the date as the person wrote it
     * @param counts the date that counts
     * @throws no.arshjul.flow.Refusal at {@code newDate} when the order of the dates would break
     */
    void move(String key, LocalDate typed, LocalDate counts);

    List<Concerned> concerned(String key);
}
