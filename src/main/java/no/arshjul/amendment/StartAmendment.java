package no.arshjul.amendment;

import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.Cycles;
import no.arshjul.decision.DecisionLine;
import no.arshjul.decision.Decisions;
import no.arshjul.flow.Faults;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.Refusal;
import no.arshjul.flow.Submission;
import no.arshjul.needs.NeedsReport;
import no.arshjul.registry.Registry;
import org.springframework.stereotype.Component;

/** Somebody asks for another use, other amounts or another year of a grant. Nothing changes until it has been decided. */
@Component
class StartAmendment implements FormHandler {

    private final AskedCase cases;
    private final Amendments amendments;
    private final NewAmounts amounts;
    private final Decisions decisions;
    private final Cycles cycles;
    private final Registry registry;

    StartAmendment(AskedCase cases, Amendments amendments, NewAmounts amounts, Decisions decisions, Cycles cycles, Registry registry) {
        this.cases = cases;
        this.amendments = amendments;
        this.amounts = amounts;
        this.decisions = decisions;
        this.cycles = cycles;
        this.registry = registry;
    }

    @Override
    public String form() {
        return "amend-grant";
    }

    @Override
    public void submit(Submission sent) {
        NeedsReport report = cases.of(sent);
        if (decisions.of(report.caseNumber()).stream().map(DecisionLine::total).noneMatch(total -> total.isPositive())) {
            throw Refusal.at("caseNumber", "amendment.no-grant", report.caseNumber());
        }
        Cycle cycle = cycles.get(report.cycle());
        int years = registry.guideline(cycles.frame(cycle.key(), report.scheme()).orElseThrow().guideline()).mostYears();
        Faults faults = new Faults();
        String rows = amounts.read(sent.values(), cycle.year(), cycle.year() + years - 1, faults);
        faults.when(rows.equals("[]") && !sent.values().has("useChange"), "useChange", "amendment.nothing").orRefuse();
        long id = amendments.ask(report.caseNumber(), sent.instanceId(), "amendment", sent.values().textOrEmpty("useChange"), rows, false,
                sent.values().text("amendmentReason"), sent.person());
        cases.describe(sent, report);
        sent.set("amendment", String.valueOf(id));
    }
}
