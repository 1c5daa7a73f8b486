package no.arshjul.needs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import no.arshjul.account.Accounts;
import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.OpenTask;
import no.arshjul.flow.Submission;
import no.arshjul.flow.Values;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/**
 * Takes in a corrected report. Owner, cycle, scheme and network stay as they are, and so does the day that the report was received (R11).
 * What stood there before is kept, and whoever has answered or begun is told.
 */
@Component
class SendCorrection implements FormHandler {

    private final NeedsReports reports;
    private final Cycles cycles;
    private final Registry registry;
    private final ReportRules rules;
    private final ReportTable table;
    private final Comparison comparison;
    private final Changes changes;
    private final Accounts accounts;
    private final SentForm form;
    private final CorrectionNews news;
    private final Clock clock;

    SendCorrection(NeedsReports reports, Cycles cycles, Registry registry, ReportRules rules, ReportTable table, Comparison comparison,
            Changes changes, Accounts accounts, SentForm form, CorrectionNews news, Clock clock) {
        this.reports = reports;
        this.cycles = cycles;
        this.registry = registry;
        this.rules = rules;
        this.table = table;
        this.comparison = comparison;
        this.changes = changes;
        this.accounts = accounts;
        this.form = form;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "send-correction";
    }

    /** As the report stands now, also after a network's owner has left. */
    @Override
    public void prepare(OpenTask task) {
        NeedsReport report = reports.get(task.text("caseNumber"));
        form.of(report).properties().forEach(field -> put(task, field.getKey(), field.getValue()));
        task.dueOn(cycles.get(report.cycle()).needsDeadline());
    }

    private static void put(OpenTask task, String name, JsonNode value) {
        if (value.isContainerNode()) {
            task.localJson(name, value);
        } else {
            task.local(name, SentForm.plain(value));
        }
    }

    @Override
    public void submit(Submission sent) {
        Cycle cycle = cycles.lock(reports.get(sent.text("caseNumber")).cycle());
        NeedsReport before = reports.get(sent.text("caseNumber"));
        CorrectReport.check(before, cycle, clock);
        Values values = whole(sent.values(), before);
        rules.check(cycle, registry.guideline(cycles.frame(cycle.key(), before.scheme()).orElseThrow().guideline()), before.owner(), values);
        CompleteReport.checkLeft(reports, before, values);
        sent.set(CorrectReport.OPEN, false);
        sent.set("askPartner", false);
        List<Changes.Change> changed = comparison.of(before.caseNumber(), values, "correction");
        if (!changed.isEmpty()) {
            changes.keep(before.caseNumber(), changed, "", sent.person());
            table.replace(before.caseNumber(), values);
            StatedAccount.register(accounts, sent, before.owner(), before.caseNumber(), values);
            Map<String, Object> partner = news.tell(before, changed, form.of(reports.get(before.caseNumber())));
            partner.forEach(sent::set);
        }
    }

    /** What is only shown is not sent: the rules look at the whole report. */
    private Values whole(Values sent, NeedsReport report) {
        CompleteReport.unchanged(sent, "cycle", report.cycle());
        CompleteReport.unchanged(sent, "scheme", report.scheme());
        CompleteReport.unchanged(sent, "owner", report.owner());
        ObjectNode whole = sent.json().deepCopy();
        ObjectNode kept = form.of(report);
        List.of("cycle", "scheme", "owner", "networkOwners").forEach(field -> whole.set(field, kept.get(field)));
        return new Values(whole);
    }
}
