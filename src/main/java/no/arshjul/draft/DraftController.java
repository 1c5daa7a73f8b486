package no.arshjul.draft;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import no.arshjul.flow.CurrentPerson;
import no.arshjul.flow.PersonalWork;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The drafts of the one who asks, and nobody else's: Tasklist saves and fetches them as a form is filled in. */
@RestController
class DraftController {

    /** @param formChanged whether the form has been deployed anew since: what it asks may be something else now */
    record Found(Object values, Object labels, UUID stamp, Instant savedAt, boolean formChanged) {
    }

    /** @param replaced whether something else was saved since the sender last looked: it is gone now */
    record Saved(UUID stamp, Instant savedAt, boolean replaced) {
    }

    private final DraftTable table;
    private final PersonalWork work;
    private final CurrentPerson person;
    private final SentDraft.Reader reader;
    private final Clock clock;

    DraftController(DraftTable table, PersonalWork work, CurrentPerson person, SentDraft.Reader reader, Clock clock) {
        this.table = table;
        this.work = work;
        this.person = person;
        this.reader = reader;
        this.clock = clock;
    }

    @GetMapping("/api/drafts/tasks/{taskId}")
    ResponseEntity<Found> ofTask(@PathVariable String taskId) {
        return found(task(taskId));
    }

    @GetMapping("/api/drafts/starts/{process}")
    ResponseEntity<Found> ofStart(@PathVariable String process) {
        return found(start(process));
    }

    @PutMapping("/api/drafts/tasks/{taskId}")
    @Transactional
    public Saved keepTask(@PathVariable String taskId, HttpServletRequest request) throws IOException {
        return keep(task(taskId), reader.read(request));
    }

    @PutMapping("/api/drafts/starts/{process}")
    @Transactional
    public Saved keepStart(@PathVariable String process, HttpServletRequest request) throws IOException {
        return keep(start(process), reader.read(request));
    }

    @DeleteMapping("/api/drafts/tasks/{taskId}")
    ResponseEntity<Void> discardTask(@PathVariable String taskId) {
        table.discard(Desk.TASK, taskId, person.id());
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/api/drafts/starts/{process}")
    ResponseEntity<Void> discardStart(@PathVariable String process) {
        table.discard(Desk.START, start(process).item(), person.id());
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<Found> found(Desk desk) {
        return table.find(desk).map(it -> ResponseEntity.ok(new Found(it.values(), it.labels(), it.stamp(), it.savedAt(),
                        !it.deployment().equals(desk.deployment()))))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /** The last one wins, and is told when it wasn't the only one. */
    private Saved keep(Desk desk, SentDraft sent) {
        UUID before = table.find(desk).map(Draft::stamp).orElse(null);
        Draft draft = new Draft(sent.values(), sent.labels(), desk.deployment(), UUID.randomUUID(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        boolean another = table.save(desk, draft);
        return new Saved(draft.stamp(), draft.savedAt(), another && (before == null || !before.equals(sent.basedOn())));
    }

    private Desk task(String taskId) {
        return work.task(person.id(), taskId).map(it -> Desk.of(Desk.TASK, person.id(), it)).orElseThrow(DraftController::notThere);
    }

    private Desk start(String process) {
        return work.start(person.id(), process).map(it -> Desk.of(Desk.START, person.id(), it)).orElseThrow(DraftController::notThere);
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
