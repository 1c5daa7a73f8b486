package no.arshjul.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.arshjul.calendar.Deadline;
import no.arshjul.flow.Faults;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.Refusal;
import no.arshjul.flow.Submission;
import no.arshjul.flow.Values;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The secretariat moves a deadline with a reason. What was there before stays in the history; timers and open tasks follow. */
@Component
class ChangeDeadline implements FormHandler {

    private final Map<String, MovableDeadline> deadlines;
    private final JdbcClient jdbc;
    private final Clock clock;

    ChangeDeadline(List<MovableDeadline> deadlines, JdbcClient jdbc, Clock clock) {
        this.deadlines = deadlines.stream().collect(Collectors.toMap(MovableDeadline::name, Function.identity()));
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "change-deadline";
    }

    @Override
    public void submit(Submission sent) {
        Values values = sent.values();
        MovableDeadline deadline = deadlines.get(values.text("deadline"));
        String field = deadline.ofCycle() ? "cycle" : "caseNumber";
        if (!values.has(field)) {
            throw Refusal.at(field, "form.required");
        }
        String key = values.text(field);
        if (!deadline.knows(sent.county(), key)) {
            throw Refusal.at(field, "deadline.unknown-key", key);
        }
        LocalDate old = deadline.standing(key).orElseThrow(() -> Refusal.at("deadline", "deadline.not-running", key));
        LocalDate typed = values.date("newDate");
        LocalDate counts = deadline.rolls(key) ? Deadline.rolledForward(typed).date() : typed;
        new Faults().when(counts.equals(old), "newDate", "deadline.same", old)
                .when(Deadline.of(counts).hasPassed(clock), "newDate", "deadline.past", counts)
                .orRefuse();
        deadline.move(key, typed, counts);
        long number = keep(sent, deadline.name(), key, old, typed, counts);
        sent.businessKey(key + "/deadline-" + number);
        sent.set("deadlineName", deadline.name());
        sent.set("deadlineKey", key);
        sent.set("countsOn", counts.toString());
    }

    private long keep(Submission sent, String name, String key, LocalDate old, LocalDate typed, LocalDate counts) {
        return jdbc.sql("""
                insert into deadline_change (county, deadline, key, old_date, typed, new_date, reason, person, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(sent.county(), name, key, old, typed, counts, sent.values().text("reason"), sent.person() == null ? "" : sent.person(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class).single();
    }
}
