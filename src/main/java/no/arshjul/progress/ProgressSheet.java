package no.arshjul.progress;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.arshjul.cycle.Cycle;
import no.arshjul.language.LanguageForm;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** The page of progress as a spreadsheet: steps, money, the way of every krone, who holds what, and the curve, a sheet each. */
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
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Arshjul", "1.0")) {
            steps(book, view, said);
            money(book, view, said);
            flow(book, flow, said);
            tasks(book, view, said);
            curve(book, view.curve(), said);
        } catch (IOException e) {
            throw new UncheckedIOException("The spreadsheet can't be written", e);
        }
        return out.toByteArray();
    }

    private static void steps(Workbook book, CycleView view, ProgressWords.In said) {
        Table table = new Table(book, said, "steps", List.of("step", "state", "done", "left", "planned", "expected", "late", "words"), 28, 14, 10, 10, 14, 14, 14, 90);
        view.steps().forEach(step -> table.row(step.name(), said.text("state." + step.state().code()), step.done(), step.left(), step.planned(),
                step.expected(), step.late(), step.words()));
        table.row();
        table.row(view.words());
    }

    private static void money(Workbook book, CycleView view, ProgressWords.In said) {
        Table table = new Table(book, said, "money", List.of("scheme", "region", "reports", "allotted", "setAside", "bound", "net", "frame", "asked", "recommended",
                "decided", "paid", "used", "returned"), 26, 30, 16, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14);
        for (CycleView.Scheme scheme : view.schemes()) {
            table.bold(scheme.name(), said.text("all-regions"), scheme.reports(), scheme.allotted(), scheme.setAside(), scheme.bound(), scheme.net(),
                    scheme.regions().stream().mapToLong(CycleView.Region::frame).sum(), scheme.asked(), scheme.recommended(), scheme.decided(), scheme.paid(),
                    scheme.used(), scheme.returned());
            scheme.regions().forEach(region -> table.row(scheme.name(), region.name(), region.reports(), null, null, null, null, region.frame(),
                    region.asked(), region.recommended(), region.decided(), region.paid(), region.used(), region.returned()));
        }
    }

    private static void flow(Workbook book, Flow flow, ProgressWords.In said) {
        Map<String, String> names = flow.nodes().stream().collect(Collectors.toMap(Flow.Node::id, Flow.Node::name));
        Table table = new Table(book, said, "flow", List.of("from", "to", "amount"), 34, 34, 16);
        flow.links().forEach(link -> table.row(names.get(link.source()), names.get(link.target()), link.amount()));
    }

    private static void tasks(Workbook book, CycleView view, ProgressWords.In said) {
        Table table = new Table(book, said, "tasks", List.of("who", "region", "task", "case", "title", "since", "due", "overdue"), 30, 30, 32, 34, 44, 14, 14, 14);
        view.holders().forEach(holder -> holder.tasks().forEach(task -> table.row(holder.name(), holder.regionName(), task.name(), task.businessKey(),
                task.title(), task.since(), task.due(), said.text(task.overdue() ? "yes" : "no"))));
        view.holders().stream().filter(holder -> holder.open() > holder.tasks().size()).forEach(holder -> table.row(holder.name(), holder.regionName(),
                said.text("more-tasks", holder.open() - holder.tasks().size())));
    }

    private static void curve(Workbook book, Curve curve, ProgressWords.In said) {
        Table table = new Table(book, said, "curve", List.of("day", "date", "reports", "tasks", "reports-before", "tasks-before"), 10, 14, 22, 22, 26, 26);
        List<Curve.Day> before = curve.lastYear() == null ? List.of() : curve.lastYear().days();
        List<Curve.Day> now = curve.thisYear().days();
        for (int day = 0; day < Math.max(now.size(), before.size()); day++) {
            Curve.Day mine = day < now.size() ? now.get(day) : null;
            Curve.Day other = day < before.size() ? before.get(day) : null;
            table.row(day, mine == null ? null : mine.date(), mine == null ? null : mine.reports(), mine == null ? null : mine.tasks(),
                    other == null ? null : other.reports(), other == null ? null : other.tasks());
        }
    }

    /** A sheet with a heading, written from the top. */
    private static final class Table {

        private final Worksheet sheet;
        private int at;

        private Table(Workbook book, ProgressWords.In said, String name, List<String> columns, int... widths) {
            sheet = book.newWorksheet(said.text("sheet." + name));
            bold(columns.stream().map(column -> said.text("column." + column)).toArray());
            sheet.freezePane(0, 1);
            for (int column = 0; column < widths.length; column++) {
                sheet.width(column, widths[column]);
            }
        }

        private void bold(Object... values) {
            row(values);
            sheet.range(at - 1, 0, at - 1, values.length - 1).style().bold().set();
        }

        private void row(Object... values) {
            for (int column = 0; column < values.length; column++) {
                if (values[column] instanceof Number number) {
                    sheet.value(at, column, number);
                    sheet.style(at, column).format("#,##0").set();
                } else if (values[column] instanceof LocalDate date) {
                    sheet.value(at, column, date);
                    sheet.style(at, column).format("dd.mm.yyyy").set();
                } else if (values[column] != null) {
                    sheet.value(at, column, values[column].toString());
                }
            }
            at++;
        }
    }
}
