package no.arshjul.deadline;

import java.time.LocalDate;
import java.util.List;
import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import no.arshjul.language.Messages;
import no.arshjul.language.NorwegianText;
import no.arshjul.letters.Outbox;
import org.springframework.stereotype.Component;

/** Tells everybody whom a moved deadline concerns, each in their own language form, with the reason. */
@Component
class TellOfNewDeadline implements Step {

    private final List<MovableDeadline> deadlines;
    private final Outbox outbox;
    private final Messages messages;

    TellOfNewDeadline(List<MovableDeadline> deadlines, Outbox outbox, Messages messages) {
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.messages = messages;
    }

    @Override
    public void run(Scope scope) {
        String name = scope.text("deadlineName");
        String key = scope.text("deadlineKey");
        LocalDate date = LocalDate.parse(scope.text("countsOn"));
        MovableDeadline deadline = deadlines.stream().filter(d -> d.name().equals(name)).findFirst().orElseThrow();
        deadline.concerned(key).stream().distinct().forEach(reader -> outbox.mail(scope.county(), reader.email(), reader.form(), "deadline-changed",
                null, key, messages.text("deadline.name." + name, reader.form()), NorwegianText.date(date, reader.form()), scope.text("reason")));
    }
}
