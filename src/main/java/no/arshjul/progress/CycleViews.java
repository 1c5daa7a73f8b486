package no.arshjul.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.arshjul.calendar.Norway;
import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.CycleFrame;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.CycleWork;
import no.arshjul.language.LanguageForm;
import org.springframework.stereotype.Component;

/** Puts a cycle's view together from the facts, the ledger, the open tasks and the history. */
@Component
class CycleViews {

    private final Cycles cycles;
    private final CycleFigures figures;
    private final Counts counts;
    private final Steps steps;
    private final Headline headline;
    private final Holders holders;
    private final Curves curves;
    private final CycleWork work;
    private final ProgressWords words;
    private final Clock clock;

    CycleViews(Cycles cycles, CycleFigures figures, Counts counts, Steps steps, Headline headline, Holders holders, Curves curves, CycleWork work,
            ProgressWords words, Clock clock) {
        this.cycles = cycles;
        this.figures = figures;
        this.counts = counts;
        this.steps = steps;
        this.headline = headline;
        this.holders = holders;
        this.curves = curves;
        this.work = work;
        this.words = words;
        this.clock = clock;
    }

    CycleView of(Cycle cycle, LanguageForm form) {
        Map<String, Long> reports = counts.reports(cycle.key());
        List<Step> line = steps.of(cycle, reports, form);
        CycleWork.Open open = work.open(cycle.county(), cycle.key(), clock.instant());
        CycleWork.Stopped stopped = work.incidents(cycle.county(), cycle.key());
        List<CycleView.Tasks> tasks = open.counts().stream()
                .map(kind -> new CycleView.Tasks(kind.task(), kind.open(), kind.overdue())).toList();
        long late = tasks.stream().mapToLong(CycleView.Tasks::overdue).sum();
        return new CycleView(cycle.key(), cycle.county(), cycle.year(), cycle.status(), headline.of(line, late, form), CycleView.STAGES, line,
                deadlines(cycle), reports, counts.grants(cycle.key()), schemes(cycle, form), tasks, overdue(open), holders.of(cycle, open.holders(), form),
                holders.incidents(stopped, form), stopped.more(), curves.of(cycle));
    }

    static Map<String, LocalDate> deadlines(Cycle cycle) {
        Map<String, LocalDate> deadlines = new LinkedHashMap<>();
        deadlines.put("needsDeadline", cycle.needsDeadline());
        deadlines.put("recommendationDeadline", cycle.recommendationDeadline());
        deadlines.put("forumDate", cycle.forumDate());
        deadlines.put("reportDeadline", cycle.reportDeadline());
        return deadlines;
    }

    private List<CycleView.Scheme> schemes(Cycle cycle, LanguageForm form) {
        Map<String, List<CycleView.Region>> regions = figures.of(cycle.key()).stream()
                .collect(Collectors.groupingBy(Figures::scheme, Collectors.mapping(CycleView.Region::of, Collectors.toList())));
        return cycles.frames(cycle.key()).stream().map(frame -> scheme(frame, regions.getOrDefault(frame.scheme(), List.of()), form)).toList();
    }

    private CycleView.Scheme scheme(CycleFrame frame, List<CycleView.Region> regions, LanguageForm form) {
        long reported = regions.stream().mapToLong(CycleView.Region::reported).sum();
        return new CycleView.Scheme(frame.scheme(), words.in(form).scheme(frame.scheme()), frame.allotted().amount(), frame.setAside().amount(),
                frame.bound().amount(), frame.net().amount(), regions.stream().mapToInt(CycleView.Region::reports).sum(), reported, reported,
                regions.stream().mapToLong(CycleView.Region::recommended).sum(), regions.stream().mapToLong(CycleView.Region::decided).sum(),
                regions.stream().mapToLong(CycleView.Region::paid).sum(), regions.stream().mapToLong(CycleView.Region::used).sum(),
                regions.stream().mapToLong(CycleView.Region::returned).sum(), regions);
    }

    private static List<CycleView.Overdue> overdue(CycleWork.Open open) {
        return open.late().stream()
                .map(late -> new CycleView.Overdue(late.task(), late.businessKey(), LocalDate.ofInstant(late.due(), Norway.ZONE))).toList();
    }
}
