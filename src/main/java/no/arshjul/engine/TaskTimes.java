package no.arshjul.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import no.arshjul.calendar.Deadline;
import no.arshjul.calendar.Norway;
import no.arshjul.calendar.NorwegianDays;
import org.camunda.bpm.engine.task.Task;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * A task's three times: when it is due, when one should have begun, and how urgent it is. The due date comes from its room, which knows
 * the deadline. Where no deadline is set by others, the office's own days count ({@code arshjul.task-days}); they end on working days.
 */
@Component
public class TaskTimes {

    private static final int A_MONTH = 30;
    private static final int A_WEEK = 7;

    private final Environment settings;
    private final Clock clock;

    TaskTimes(Environment settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** The deadline of a task that has just opened and that no room gave one: the office's own days, else the month of forvaltningsloven § 11 a. */
    public LocalDate own(String taskKey) {
        int days = settings.getProperty("arshjul.task-days." + taskKey, Integer.class, A_MONTH);
        return Deadline.rolledForward(Norway.today(clock).plusDays(days)).date();
    }

    /** Gives a task its deadline (until 23:59), and the other two times after it. */
    public void set(Task task, LocalDate due) {
        task.setDueDate(Date.from(Deadline.of(due).lastMoment()));
        task.setFollowUpDate(Date.from(Norway.morning(begin(task, due))));
        refresh(task);
    }

    /** Sets the priority by what is left today. @return whether it changed */
    public boolean refresh(Task task) {
        int urgency = Urgency.of(LocalDate.ofInstant(task.getDueDate().toInstant(), Norway.ZONE), Norway.today(clock));
        boolean changes = task.getPriority() != urgency;
        if (changes) {
            task.setPriority(urgency);
        }
        return changes;
    }

    /** The day to begin: some days before the deadline, on a working day, and never before there was anything to do. */
    private LocalDate begin(Task task, LocalDate due) {
        LocalDate day = due.minusDays(settings.getProperty("arshjul.begin-days." + task.getTaskDefinitionKey(), Integer.class, A_WEEK));
        while (!NorwegianDays.isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        LocalDate opened = task.getCreateTime() == null ? Norway.today(clock)
                : LocalDate.ofInstant(task.getCreateTime().toInstant(), Norway.ZONE);
        return day.isBefore(opened) ? opened : day;
    }

    /** Midnight in Norway. */
    static Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(Norway.ZONE).toInstant());
    }
}
