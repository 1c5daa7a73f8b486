package no.arshjul.needs;

import java.time.LocalDate;
import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.OpenTask;
import no.arshjul.flow.Refusal;
import no.arshjul.flow.Submission;
import no.arshjul.flow.Values;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** The owner answers a request for more information. Owner, cycle and scheme of a case never change. */
@Component
class CompleteReport implements FormHandler {

    private final NeedsReports reports;
    private final Cycles cycles;
    private final Registry registry;
    private final ReportRules rules;
    private final ReportTable table;

    CompleteReport(NeedsReports reports, Cycles cycles, Registry registry, ReportRules rules, ReportTable table) {
        this.reports = reports;
        this.cycles = cycles;
        this.registry = registry;
        this.rules = rules;
        this.table = table;
    }

    @Override
    public String form() {
        return "complete-report";
    }

    @Override
    public void prepare(OpenTask task) {
        task.dueOn(LocalDate.parse(task.text("completionDueOn")));
    }

    @Override
    public void submit(Submission sent) {
        NeedsReport report = reports.get(sent.text("caseNumber"));
        Values values = sent.values();
        unchanged(values, "cycle", report.cycle());
        unchanged(values, "scheme", report.scheme());
        unchanged(values, "owner", report.owner());
        if (values.has("receivedOn") && !sent.by("secretariat")) {
            throw Refusal.at("receivedOn", "needs.received-by-office-only");
        }
        Cycle cycle = cycles.get(report.cycle());
        rules.check(cycle, registry.guideline(cycles.frame(cycle.key(), report.scheme()).orElseThrow().guideline()), report.owner(), values);
        table.replace(report.caseNumber(), values);
    }

    private static void unchanged(Values values, String field, String was) {
        if (values.has(field) && !values.text(field).equals(was)) {
            throw Refusal.at(field, "needs.unchangeable", was);
        }
    }
}
