package no.arshjul.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.arshjul.calendar.Norway;
import no.arshjul.cycle.Cycle;
import no.arshjul.flow.CycleWork;
import no.arshjul.language.LanguageForm;
import no.arshjul.registry.Region;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** Who holds what, and what has stopped, in a reader's words. */
@Component
class Holders {

    private static final String INCIDENT = "incident.";

    private final Registry registry;
    private final ProgressWords words;

    Holders(Registry registry, ProgressWords words) {
        this.registry = registry;
        this.words = words;
    }

    List<CycleView.Holder> of(Cycle cycle, List<CycleWork.Holder> holders, LanguageForm form) {
        Map<String, String> regions = regions(cycle);
        return holders.stream().map(holder -> new CycleView.Holder(holder.role(),
                words.in(form).role(holder.role()), holder.region(), holder.region() == null ? null : regions.get(holder.region()),
                holder.open(), holder.overdue(), day(holder.oldest()),
                holder.tasks().stream().map(task -> task(task, cycle, regions, form)).toList())).toList();
    }

    List<CycleView.Incident> incidents(CycleWork.Stopped stopped, LanguageForm form) {
        ProgressWords.In said = words.in(form);
        return stopped.told().stream().map(incident -> new CycleView.Incident(incident.instance(), incident.definition(),
                incident.businessKey(), incident.step(), incident.name(form),
                said.text(INCIDENT + "words", incident.name(form), incident.businessKey(), day(incident.since())),
                said.text(INCIDENT + (incident.type().equals("failedJob") ? "next" : "next-other")), day(incident.since()))).toList();
    }

    private Map<String, String> regions(Cycle cycle) {
        return registry.regions(cycle.county()).stream().collect(Collectors.toMap(Region::id, Region::name));
    }

    private CycleView.Task task(CycleWork.Held task, Cycle cycle, Map<String, String> regions, LanguageForm form) {
        return new CycleView.Task(task.id(), task.task(), task.name(form), task.businessKey(), title(task, cycle, regions, form), day(task.since()),
                task.due() == null ? null : day(task.due()), task.overdue(), task.instance(), task.definition());
    }

    /** A case's own title, a list's scheme and region, else the year. */
    private String title(CycleWork.Held task, Cycle cycle, Map<String, String> regions, LanguageForm form) {
        if (task.title() != null) {
            return task.title();
        }
        String[] parts = task.businessKey().split("/");
        return parts.length == 3 && regions.containsKey(parts[2]) ? words.in(form).scheme(parts[1]) + ", " + regions.get(parts[2])
                : words.in(form).cycle(registry.county(cycle.county()).orElseThrow().name(), cycle);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Norway.ZONE);
    }
}
