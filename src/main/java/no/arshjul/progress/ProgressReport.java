package no.arshjul.progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.arshjul.calendar.Norway;
import no.arshjul.cycle.Cycle;
import no.arshjul.language.LanguageForm;
import no.arshjul.letters.TaggedPdf;
import no.arshjul.registry.County;
import no.arshjul.registry.Registry;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The page of progress as a report to the leader group: A4, with the same figures as the page. */
@Component
class ProgressReport {

    /** More late tasks than these make no report better; how many there are besides is said. */
    private static final int LATE_TASKS = 20;

    /** @param who the holder's name */
    record LateTask(CycleView.Task task, String who) {
    }

    private final CycleViews views;
    private final Flows flows;
    private final Registry registry;
    private final ProgressWords words;
    private final ITemplateEngine templates;
    private final TaggedPdf pdf;
    private final Clock clock;

    ProgressReport(CycleViews views, Flows flows, Registry registry, ProgressWords words, ITemplateEngine templates, TaggedPdf pdf, Clock clock) {
        this.views = views;
        this.flows = flows;
        this.registry = registry;
        this.words = words;
        this.templates = templates;
        this.pdf = pdf;
        this.clock = clock;
    }

    byte[] of(Cycle cycle, LanguageForm form) {
        CycleView view = views.of(cycle, form);
        Flow flow = flows.of(cycle, null, null, form);
        County county = registry.county(cycle.county()).orElseThrow();
        List<LateTask> late = view.holders().stream()
                .flatMap(holder -> holder.tasks().stream().filter(CycleView.Task::overdue).map(task -> new LateTask(task, who(holder))))
                .sorted(Comparator.comparing(lateTask -> lateTask.task().due())).toList();
        long allLate = view.holders().stream().mapToLong(CycleView.Holder::overdue).sum();
        Context context = new Context(form.locale());
        context.setVariable("form", form);
        context.setVariable("css", css());
        context.setVariable("name", words.in(form).cycle(county.name(), cycle));
        context.setVariable("office", county.office(form));
        context.setVariable("today", words.in(form).day(Norway.today(clock)));
        context.setVariable("words", words.in(form));
        context.setVariable("view", view);
        context.setVariable("money", view.schemes().stream().map(SchemeMoney::of).toList());
        context.setVariable("regionStations", SchemeMoney.REGION_STATIONS);
        context.setVariable("flow", flow);
        context.setVariable("names", flow.nodes().stream().collect(Collectors.toMap(Flow.Node::id, Flow.Node::name)));
        context.setVariable("curve", CurveTable.of(view.curve()));
        context.setVariable("overdue", late.stream().limit(LATE_TASKS).toList());
        context.setVariable("moreOverdue", allLate - Math.min(late.size(), LATE_TASKS));
        return pdf.of(templates.process("progress/report", context));
    }

    private static String who(CycleView.Holder holder) {
        return Stream.of(holder.name(), holder.regionName()).filter(part -> part != null).collect(Collectors.joining(", "));
    }

    private static String css() {
        try {
            return new ClassPathResource("templates/progress/report.css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("No style for the report", e);
        }
    }
}
