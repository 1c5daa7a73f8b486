package no.arshjul.progress;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.arshjul.calendar.Norway;
import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.OpenWork;
import no.arshjul.flow.OpenWork.Waiting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts a cycle's view together from the facts, the ledger and the open tasks. */
@Component
class CycleViews {

    private final Cycles cycles;
    private final CycleFigures figures;
    private final OpenWork work;
    private final JdbcClient jdbc;
    private final Clock clock;

    CycleViews(Cycles cycles, CycleFigures figures, OpenWork work, JdbcClient jdbc, Clock clock) {
        this.cycles = cycles;
        this.figures = figures;
        this.work = work;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    CycleView of(Cycle cycle) {
        List<Waiting> waiting = work.of(cycle.county(), cycle.key());
        return new CycleView(cycle.key(), cycle.county(), cycle.year(), cycle.status(), CycleView.STAGES, deadlines(cycle),
                statuses("select status, count(*) pieces from needs_report where cycle = ? group by status", cycle),
                statuses("select status, count(*) pieces from award where cycle = ? group by status", cycle),
                schemes(cycle), tasks(waiting), overdue(waiting));
    }

    static Map<String, LocalDate> deadlines(Cycle cycle) {
        Map<String, LocalDate> deadlines = new LinkedHashMap<>();
        deadlines.put("needsDeadline", cycle.needsDeadline());
        deadlines.put("recommendationDeadline", cycle.recommendationDeadline());
        deadlines.put("forumDate", cycle.forumDate());
        deadlines.put("reportDeadline", cycle.reportDeadline());
        return deadlines;
    }

    private Map<String, Long> statuses(String sql, Cycle cycle) {
        Map<String, Long> statuses = new TreeMap<>();
        jdbc.sql(sql).param(cycle.key()).query(row -> {
            statuses.put(row.getString("status"), row.getLong("pieces"));
        });
        return statuses;
    }

    private List<CycleView.Scheme> schemes(Cycle cycle) {
        Map<String, List<CycleView.Region>> regions = figures.of(cycle.key()).stream()
                .collect(Collectors.groupingBy(Figures::scheme, Collectors.mapping(CycleView.Region::of, Collectors.toList())));
        return cycles.frames(cycle.key()).stream().map(frame -> new CycleView.Scheme(frame.scheme(), frame.allotted().amount(),
                frame.setAside().amount(), frame.bound().amount(), frame.net().amount(), regions.getOrDefault(frame.scheme(), List.of()))).toList();
    }

    private List<CycleView.Tasks> tasks(List<Waiting> waiting) {
        Instant now = clock.instant();
        Map<String, List<Waiting>> kinds = waiting.stream().collect(Collectors.groupingBy(Waiting::task, TreeMap::new, Collectors.toList()));
        return kinds.entrySet().stream().map(kind -> new CycleView.Tasks(kind.getKey(), kind.getValue().size(),
                kind.getValue().stream().filter(task -> task.isOverdue(now)).count())).toList();
    }

    private List<CycleView.Overdue> overdue(List<Waiting> waiting) {
        Instant now = clock.instant();
        return waiting.stream().filter(task -> task.isOverdue(now)).map(task -> new CycleView.Overdue(task.task(), task.businessKey(),
                LocalDate.ofInstant(task.due(), Norway.ZONE))).toList();
    }
}
