package no.arshjul.engine;

import java.time.Clock;
import java.util.List;
import no.arshjul.calendar.Norway;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** As days pass, open tasks become more urgent: every night, and at a start after nights without a node. */
@Component
class UrgencyOfTheDay {

    private final ProcessEngine engine;
    private final TaskTimes times;
    private final Clock clock;

    UrgencyOfTheDay(@Lazy ProcessEngine engine, TaskTimes times, Clock clock) {
        this.engine = engine;
        this.times = times;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        refresh();
    }

    /**
     * Sets the priorities of all open tasks whose deadline is near or past.
     *
     * @return how many changed
     */
    @Scheduled(cron = "${arshjul.urgency-cron:0 5 0 * * *}", zone = "Europe/Oslo")
    int refresh() {
        List<Task> near = engine.getTaskService().createTaskQuery()
                .dueBefore(TaskTimes.startOf(Norway.today(clock).plusDays(Urgency.DAYS_AHEAD))).list();
        return (int) near.stream().filter(times::refresh).filter(this::save).count();
    }

    /** A task that somebody completes, or another node refreshes, at the same moment is left to them. */
    private boolean save(Task task) {
        try {
            engine.getTaskService().saveTask(task);
            return true;
        } catch (OptimisticLockingException | org.camunda.bpm.engine.exception.NullValueException gone) {
            return false;
        }
    }
}
