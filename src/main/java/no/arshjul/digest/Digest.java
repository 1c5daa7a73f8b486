package no.arshjul.digest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import no.arshjul.calendar.Norway;
import no.arshjul.flow.OpenWork.Task;

/**
 * A reader's tasks on a day, each in the first group it belongs to.
 *
 * @param overdue their date has passed
 * @param week    due on Sunday at the latest
 * @param fresh   come since the last digest
 * @param later   all others, which alone are nothing to write about
 */
record Digest(List<Task> overdue, List<Task> week, List<Task> fresh, List<Task> later) {

    static Digest of(List<Task> tasks, Instant since, LocalDate today) {
        LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        List<Task> byDate = tasks.stream().sorted(Comparator.comparing(Task::due, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Task::created).thenComparing(Task::id)).toList();
        List<Task> overdue = byDate.stream().filter(task -> task.due() != null && due(task).isBefore(today)).toList();
        List<Task> week = byDate.stream().filter(task -> task.due() != null && !due(task).isBefore(today) && !due(task).isAfter(sunday)).toList();
        List<Task> others = byDate.stream().filter(task -> task.due() == null || due(task).isAfter(sunday)).toList();
        return new Digest(overdue, week, others.stream().filter(task -> !task.created().isBefore(since)).toList(),
                others.stream().filter(task -> task.created().isBefore(since)).toList());
    }

    /** The day whose end is the last moment. */
    static LocalDate due(Task task) {
        return LocalDate.ofInstant(task.due(), Norway.ZONE);
    }

    boolean saysNothing() {
        return overdue.isEmpty() && week.isEmpty() && fresh.isEmpty();
    }

    int count() {
        return overdue.size() + week.size() + fresh.size() + later.size();
    }
}
