package no.arshjul.cycle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import no.arshjul.flow.Scope;
import no.arshjul.flow.Step;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.NorwegianText;
import no.arshjul.letters.Letter;
import no.arshjul.letters.Letters;
import no.arshjul.letters.Outbox;
import no.arshjul.registry.Organisation;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** Publishes the call in both language forms and tells every owner (R1: it reaches all possible recipients). */
@Component
class PublishCall implements Step {

    private final Cycles cycles;
    private final Registry registry;
    private final Letters letters;
    private final Outbox outbox;

    PublishCall(Cycles cycles, Registry registry, Letters letters, Outbox outbox) {
        this.cycles = cycles;
        this.registry = registry;
        this.letters = letters;
        this.outbox = outbox;
    }

    @Override
    public void run(Scope scope) {
        Cycle cycle = cycles.get(scope.text("cycle"));
        Map<LanguageForm, UUID> call = new EnumMap<>(LanguageForm.class);
        for (LanguageForm form : LanguageForm.values()) {
            call.put(form, letters.write(new Letter("call", cycle.county(), cycle.key(), null, null, form, model(cycle))));
        }
        for (Organisation owner : registry.owners(cycle.county())) {
            LanguageForm form = owner.languageForm();
            outbox.mail(cycle.county(), owner.email(), form, "call", call.get(form), cycle.key(), String.valueOf(cycle.year()),
                    NorwegianText.date(cycle.needsDeadline(), form));
        }
    }

    private Map<String, Object> model(Cycle cycle) {
        List<Map<String, Object>> frames = cycles.frames(cycle.key()).stream()
                .map(frame -> Map.<String, Object>of("schemeName", frame.scheme(), "net", frame.net()))
                .toList();
        return Map.of("year", cycle.year(),
                "needsDeadline", cycle.needsDeadline(), "recommendationDeadline", cycle.recommendationDeadline(),
                "forumDate", cycle.forumDate(), "reportDeadline", cycle.reportDeadline(), "frames", frames, "criteria", criteria(cycle));
    }

    /** Each criterion that some scheme's guideline asks for, with these schemes. */
    private Map<String, List<String>> criteria(Cycle cycle) {
        Map<String, List<String>> criteria = new TreeMap<>();
        cycles.frames(cycle.key()).forEach(frame -> registry.guideline(frame.guideline()).criteria()
                .forEach(id -> criteria.computeIfAbsent(id, it -> new ArrayList<>()).add(frame.scheme())));
        return criteria;
    }
}
