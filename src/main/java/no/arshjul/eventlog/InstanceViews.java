package no.arshjul.eventlog;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.arshjul.flow.InstanceHistory.Row;
import no.arshjul.flow.InstanceHistory.Step;
import no.arshjul.flow.InstanceHistory.Story;
import no.arshjul.flow.People;
import no.arshjul.language.LanguageForm;
import org.springframework.stereotype.Component;

/** Puts an instance together with its case's documents and money, in the reader's words. */
@Component
class InstanceViews {

    private final People people;
    private final InstanceDocuments documents;
    private final CaseMoney money;
    private final RunMoney runs;
    private final EventWords words;

    InstanceViews(People people, InstanceDocuments documents, CaseMoney money, RunMoney runs, EventWords words) {
        this.people = people;
        this.documents = documents;
        this.money = money;
        this.runs = runs;
        this.words = words;
    }

    InstanceView.Line line(Row row, LanguageForm form) {
        return new InstanceView.Line(row.id(), row.definition(), words.in(form).diagram(row.name()), row.version(), row.businessKey(), row.title(),
                row.owner(), row.region(), row.regionName(), row.started(), row.ended(), outcome(row, form));
    }

    InstanceView of(Story story, LanguageForm form) {
        Row row = story.row();
        Map<String, String> names = people.of(row.county()).stream().collect(Collectors.toMap(People.Person::id, People.Person::name));
        String key = row.businessKey() == null ? "" : row.businessKey();
        return new InstanceView(row.id(), row.definition(), row.definitionId(), words.in(form).diagram(row.name()), row.version(), row.businessKey(),
                row.title(), row.owner(), row.region(), row.regionName(), row.started(), row.ended(), outcome(row, form), story.path(), story.running(),
                story.lines(), story.steps().stream().map(step -> step(step, names, form)).toList(), documents.of(row, words.in(form)), money.of(key),
                row.definition().equals("payout") ? runs.of(key) : null);
    }

    private String outcome(Row row, LanguageForm form) {
        if (row.ended() == null) {
            return null;
        }
        return row.end() == null ? words.in(form).say("eventlog.broken-off") : words.in(form).diagram(row.end());
    }

    private InstanceView.Step step(Step step, Map<String, String> names, LanguageForm form) {
        return new InstanceView.Step(step.element(), step.name() == null ? step.element() : words.in(form).diagram(step.name()), step.type(),
                step.person() == null ? null : names.getOrDefault(step.person(), step.person()), step.started(), step.claimed(), step.due(), step.ended(),
                step.ended() == null ? null : Duration.between(step.started(), step.ended()).toMinutes(), step.cancelled());
    }
}
