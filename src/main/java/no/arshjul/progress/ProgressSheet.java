package no.arshjul.progress;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import no.arshjul.cycle.Cycle;
import no.arshjul.excel.ExcelTable;
import no.arshjul.excel.ExcelTables;
import no.arshjul.language.LanguageForm;
import no.arshjul.money.Kroner;
import org.springframework.stereotype.Component;

/** The page of progress as a spreadsheet: steps, money, the way of every krone, who holds what, what has stopped, and the curve, a sheet each. */
@Component
class ProgressSheet {

    private final CycleViews views;
    private final Flows flows;
    private final ProgressWords words;

    ProgressSheet(CycleViews views, Flows flows, ProgressWords words) {
        this.views = views;
        this.flows = flows;
        this.words = words;
    }

    byte[] of(Cycle cycle, LanguageForm form) {
        CycleView view = views.of(cycle, form);
        Flow flow = flows.of(cycle, null, null, form);
        ProgressWords.In said = words.in(form);
        return ExcelTables.write(tables -> {
            steps(tables, view, said);
            money(tables, view, said);
            flow(tables, flow, said);
            tasks(tables, view, said);
            incidents(tables, view, said);
            curve(tables, view.curve(), said);
        });
    }

    private static void steps(ExcelTables tables, CycleView view, ProgressWords.In said) {
        ExcelTable table = table(tables, said, "steps", List.of("step", "state", "done", "left", "planned", "expected", "late", "words"), 28, 14, 10, 10, 14, 14, 14, 90);
        view.steps().forEach(step -> table.row(step.name(), said.text("state." + step.state().code()), step.done(), step.left(), step.planned(),
                step.expected(), step.late(), step.words()));
        table.row();
        table.row(view.words());
    }

    private static void money(ExcelTables tables, CycleView view, ProgressWords.In said) {
        ExcelTable table = table(tables, said, "money", List.of("scheme", "region", "reports", "allotted", "setAside", "bound", "net", "frame", "asked", "recommended",
                "decided", "paid", "used", "returned"), 26, 30, 16, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14);
        for (CycleView.Scheme scheme : view.schemes()) {
            long frames = scheme.regions().stream().mapToLong(CycleView.Region::frame).sum();
            table.bold(Stream.concat(Stream.of(scheme.name(), said.text("all-regions"), scheme.reports()),
                    kroner(scheme.allotted(), scheme.setAside(), scheme.bound(), scheme.net(), frames, scheme.asked(), scheme.recommended(),
                            scheme.decided(), scheme.paid(), scheme.used(), scheme.returned())).toArray());
            scheme.regions().forEach(region -> table.row(Stream.concat(Stream.of(scheme.name(), region.name(), region.reports(), null, null, null, null),
                    kroner(region.frame(), region.asked(), region.recommended(), region.decided(), region.paid(), region.used(), region.returned()))
                    .toArray()));
        }
    }

    private static Stream<Kroner> kroner(long... amounts) {
        return LongStream.of(amounts).mapToObj(Kroner::of);
    }

    private static void flow(ExcelTables tables, Flow flow, ProgressWords.In said) {
        Map<String, String> names = flow.nodes().stream().collect(Collectors.toMap(Flow.Node::id, Flow.Node::name));
        ExcelTable table = table(tables, said, "flow", List.of("from", "to", "amount"), 52, 34, 16);
        flow.links().forEach(link -> table.row(names.get(link.source()), names.get(link.target()), Kroner.of(link.amount())));
        if (!flow.later().isEmpty()) {
            table.row();
            flow.later().forEach(year -> table.row(said.text("sheet.later", said.year(year.year())), null, Kroner.of(year.amount())));
        }
    }

    private static void tasks(ExcelTables tables, CycleView view, ProgressWords.In said) {
        ExcelTable table = table(tables, said, "tasks", List.of("who", "region", "task", "case", "title", "since", "due", "overdue"), 30, 30, 32, 34, 44, 14, 14, 14);
        view.holders().forEach(holder -> holder.tasks().forEach(task -> table.row(holder.name(), holder.regionName(), task.name(), task.businessKey(),
                task.title(), task.since(), task.due(), said.text(task.overdue() ? "yes" : "no"))));
        view.holders().stream().filter(holder -> holder.open() > holder.tasks().size()).forEach(holder -> table.row(holder.name(), holder.regionName(),
                said.text("more-tasks", holder.open() - holder.tasks().size())));
    }

    private static void incidents(ExcelTables tables, CycleView view, ProgressWords.In said) {
        ExcelTable table = table(tables, said, "incidents", List.of("step", "case", "since", "words", "next"), 34, 34, 14, 80, 80);
        view.incidents().forEach(incident -> table.row(incident.name(), incident.businessKey(), incident.since(), incident.words(), incident.next()));
        if (view.moreIncidents() > 0) {
            table.row(said.text("report.incidents-more", view.moreIncidents()));
        }
        if (view.incidents().isEmpty()) {
            table.row(said.text("sheet.incidents-none"));
        }
    }

    private static void curve(ExcelTables tables, Curve curve, ProgressWords.In said) {
        ExcelTable table = table(tables, said, "curve", List.of("day", "date", "reports", "tasks", "reports-before", "tasks-before"), 10, 14, 22, 22, 26, 26);
        List<Curve.Day> before = curve.lastYear() == null ? List.of() : curve.lastYear().days();
        List<Curve.Day> now = curve.thisYear().days();
        for (int day = 0; day < Math.max(now.size(), before.size()); day++) {
            Curve.Day mine = day < now.size() ? now.get(day) : null;
            Curve.Day other = day < before.size() ? before.get(day) : null;
            table.row(day, mine == null ? null : mine.date(), mine == null ? null : mine.reports(), mine == null ? null : mine.tasks(),
                    other == null ? null : other.reports(), other == null ? null : other.tasks());
        }
    }

    private static ExcelTable table(ExcelTables tables, ProgressWords.In said, String name, List<String> columns, int... widths) {
        return tables.table(said.text("sheet." + name), columns.stream().map(column -> said.text("column." + column)).toList(), widths);
    }
}
