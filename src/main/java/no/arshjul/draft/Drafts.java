package no.arshjul.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import no.arshjul.flow.PersonalWork;
import no.arshjul.flow.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The drafts of tasks, for rooms that have something to put into one: a list that was uploaded lies in the form when it is next opened. */
@Component
public class Drafts {

    private final DraftTable table;
    private final PersonalWork work;
    private final Clock clock;

    Drafts(DraftTable table, PersonalWork work, Clock clock) {
        this.table = table;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Puts values into the person's draft of a task: those with the same names are replaced, the others are left as they are.
     *
     * @param values by the names of the task's form
     * @throws Refusal when the task is not one that the person may work with
     */
    @Transactional
    public void keep(String person, String taskId, JsonNode values) {
        Desk desk = desk(person, taskId).orElseThrow(() -> Refusal.of("draft.not-yours"));
        Optional<Draft> before = table.find(desk);
        ObjectNode all = before.map(Draft::values).orElseGet(JsonNodeFactory.instance::objectNode);
        values.fields().forEachRemaining(value -> all.set(value.getKey(), value.getValue()));
        table.save(desk, new Draft(all, before.map(Draft::labels).orElseGet(JsonNodeFactory.instance::objectNode),
                desk.deployment(), UUID.randomUUID(), now()));
    }

    /** @return the person's draft of a task that the person may work with */
    public Optional<Draft> find(String person, String taskId) {
        return desk(person, taskId).flatMap(table::find);
    }

    public void discard(String person, String taskId) {
        table.discard(Desk.TASK, taskId, person);
    }

    private Optional<Desk> desk(String person, String taskId) {
        return work.task(person, taskId).map(it -> Desk.of(Desk.TASK, person, it));
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
