package no.arshjul.needs;

import java.time.LocalDate;
import java.util.List;
import no.arshjul.account.Accounts;
import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.Faults;
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
    private final Comparison comparison;
    private final Changes changes;
    private final Completions completions;
    private final Accounts accounts;
    private final CaseCard card;

    CompleteReport(NeedsReports reports, Cycles cycles, Registry registry, ReportRules rules, ReportTable table, Comparison comparison,
            Changes changes, Completions completions, Accounts accounts, CaseCard card) {
        this.reports = reports;
        this.cycles = cycles;
        this.registry = registry;
        this.rules = rules;
        this.table = table;
        this.comparison = comparison;
        this.changes = changes;
        this.completions = completions;
        this.accounts = accounts;
        this.card = card;
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
        checkLeft(report, values);
        changes.keep(report.caseNumber(), comparison.of(report.caseNumber(), values, "completion"), "", sent.person());
        completions.end(report.caseNumber(), "answer");
        table.replace(report.caseNumber(), values);
        reports.status(report.caseNumber(), "control");
        sent.set("amountText", card.asked(report.caseNumber()));
        StatedAccount.register(accounts, sent, report.owner(), report.caseNumber());
    }

    /** Who has left takes no part in the amounts any more. */
    private void checkLeft(NeedsReport report, Values values) {
        checkLeft(reports, report, values);
    }

    static void checkLeft(NeedsReports reports, NeedsReport report, Values values) {
        List<String> left = reports.network(report.caseNumber()).stream().filter(member -> List.of("denied", "left").contains(member.answer()))
                .map(NeedsReports.Member::owner).toList();
        Faults faults = new Faults();
        List<OwnerAmounts.Row> rows = OwnerAmounts.in(values);
        for (int i = 0; i < rows.size(); i++) {
            faults.whenRow(left.contains(rows.get(i).owner()), "ownerAmounts.owner", i, "needs.has-left", rows.get(i).owner());
        }
        faults.orRefuse();
    }

    static void unchanged(Values values, String field, String was) {
        if (values.has(field) && !values.text(field).equals(was)) {
            throw Refusal.at(field, "needs.unchangeable", was);
        }
    }
}
