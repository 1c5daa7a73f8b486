package no.arshjul.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.arshjul.calendar.Norway;
import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.OpenWork;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** A cycle's cases as a reader sees them, with what is overdue. */
@Component
class CaseList {

    private final CaseRows rows;
    private final Cycles cycles;
    private final Readership readership;
    private final Registry registry;
    private final OpenWork work;
    private final Clock clock;

    CaseList(CaseRows rows, Cycles cycles, Readership readership, Registry registry, OpenWork work, Clock clock) {
        this.rows = rows;
        this.cycles = cycles;
        this.readership = readership;
        this.registry = registry;
        this.work = work;
        this.clock = clock;
    }

    /** @param all every case that the reader may see, by number */
    record Found(Cycle cycle, String countyName, List<CaseRow> all) {

        /** @param words the reader's, by which schemes and stages are sorted */
        List<CaseRow> wanted(Wish wish, CaseWords.In words) {
            return all.stream().filter(wish::takes).sorted(wish.order(words)).toList();
        }
    }

    /** @return empty when there is no such cycle, or nothing in it for the reader */
    Optional<Found> of(String key) {
        return cycles.find(key).flatMap(cycle -> {
            List<CaseRow> seen = rows.of(key);
            if (seen.isEmpty() && !readership.isOffice(cycle.county())) {
                return Optional.empty();
            }
            Map<String, LocalDate> overdue = overdue(cycle.county());
            return Optional.of(new Found(cycle, registry.county(cycle.county()).orElseThrow().name(),
                    seen.stream().map(row -> row.overdueSince(overdue.get(row.caseNumber()))).toList()));
        });
    }

    private Map<String, LocalDate> overdue(String county) {
        return work.ofCounty(county).stream().filter(task -> task.due() != null && task.due().isBefore(clock.instant()) && task.businessKey() != null)
                .collect(Collectors.toMap(OpenWork.Task::businessKey, task -> LocalDate.ofInstant(task.due(), Norway.ZONE), (a, b) -> a.isBefore(b) ? a : b));
    }
}
