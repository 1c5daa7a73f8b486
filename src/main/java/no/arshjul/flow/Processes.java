package no.arshjul.flow;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What a room may ask of the engine. */
public interface Processes {

    /** Starts an instance that no person starts by a form. Values are texts, whole numbers, booleans or JsonNodes. */
    void start(String definitionKey, String businessKey, String county, Map<String, Object> values);

    /** Sends a message to the one instance with this business key. @return false when none waits for it */
    default boolean send(String message, String businessKey) {
        return send(message, businessKey, Map.of());
    }

    /**
     * Starts an instance by a message start event, past the start form that a person would have sent: for a case that begins anew.
     *
     * @return the instance's id
     */
    String begin(String message, String businessKey, String county, Map<String, Object> values);

    /** Sends a message with values that become variables of the receiving instance. */
    boolean send(String message, String businessKey, Map<String, Object> values);

    /** As {@link #send(String, String, Map)}, to the instance among those with this business key that has these values. */
    boolean send(String message, String businessKey, Map<String, Object> where, Map<String, Object> values);

    /** Sets variables of the running instances of this kind that have these values. @return how many there are */
    int tell(String definitionKey, String businessKey, Map<String, Object> where, Map<String, Object> values);

    /** Changes a Json value of the open task of this kind in an instance, for a list that grows while a person works with it. */
    boolean amendTask(String taskKey, String instanceId, String local, UnaryOperator<JsonNode> change);

    /**
     * Moves a timer that waits in the instances with this business key: an intermediate one, or one on a task's or a sub process's
     * border, in instances called with that key too. A moment that has passed fires it at once. A reminder on a border that has
     * fired waits anew when the moment lies ahead and what it hangs on still goes on.
     *
     * @param timerActivityId the event's id in the diagram
     * @return false when none waits there: it has not come so far, or it is over
     */
    default boolean moveTimer(String businessKey, String timerActivityId, Instant to) {
        return moveTimer(businessKey, Map.of(), timerActivityId, to);
    }

    /** As the other, only in instances that have these variables: a case has one grant a year, and all of them its business key. */
    boolean moveTimer(String businessKey, Map<String, Object> having, String timerActivityId, Instant to);

    /**
     * Moves a timer that waits in the instances of this process that belong to a cycle, by their variable {@code cycle}.
     *
     * @return how many instances it waits in
     */
    int moveTimerOfCycle(String cycle, String definitionKey, String timerActivityId, Instant to);

    /**
     * Changes what the open tasks of this kind in the instances with this business key show.
     *
     * @return false when no such task is open
     */
    boolean show(String businessKey, String taskKey, Map<String, Object> locals);

    /**
     * Gives the open tasks of this kind in the instances with this business key another due date; when to begin and the priority follow.
     *
     * @return false when no such task is open
     */
    default boolean moveDue(String businessKey, String taskKey, LocalDate to) {
        return moveDue(businessKey, Map.of(), taskKey, to);
    }

    /** As the other, only in instances that have these variables. */
    boolean moveDue(String businessKey, Map<String, Object> having, String taskKey, LocalDate to);

    /**
     * Gives the open tasks of this kind in all cases of a cycle another due date.
     *
     * @return how many are open
     */
    int moveDueOfCycle(String cycle, String taskKey, LocalDate to);

    /**
     * Sets variables of the running instances with this business key (and these variables), for timers and tasks that are still to come.
     *
     * @return false when none runs
     */
    boolean change(String businessKey, Map<String, Object> having, Map<String, Object> values);

    /**
     * Gives the open tasks of this kind in the instances with this business key to another candidate group. Whoever had claimed one
     * has it no longer.
     *
     * @return false when no such task is open
     */
    boolean handOver(String businessKey, String taskKey, String from, String to);
}
