package no.arshjul.decision;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.Cycles;
import no.arshjul.cycle.UnboundTable;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.OpenTask;
import no.arshjul.flow.Submission;
import no.arshjul.flow.Values;
import no.arshjul.money.LineSum;
import no.arshjul.needs.NeedsReport;
import no.arshjul.needs.NeedsReports;
import no.arshjul.recommendation.Forums;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The formal decision by who may commit the money: as recommended, with changes that each have a reason, or back to the forum. */
@Component
class MakeDecision implements FormHandler {

    private final DecisionRules rules;
    private final DecisionBook book;
    private final NeedsReports reports;
    private final Cycles cycles;
    private final DecisionRows rows;
    private final UnboundTable unbound;
    private final JdbcClient jdbc;
    private final Forums forums;
    private final ObjectMapper json;
    private final Clock clock;

    MakeDecision(DecisionRules rules, DecisionBook book, NeedsReports reports, Cycles cycles, DecisionRows rows, UnboundTable unbound, JdbcClient jdbc, Forums forums,
            ObjectMapper json, Clock clock) {
        this.rules = rules;
        this.book = book;
        this.reports = reports;
        this.cycles = cycles;
        this.rows = rows;
        this.unbound = unbound;
        this.jdbc = jdbc;
        this.forums = forums;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "make-decision";
    }

    @Override
    public void prepare(OpenTask task) {
        ArrayNode lines = rows.of(task.text("cycle"));
        task.localJson("recommendedLines", lines);
        task.localJson("schemeFrames", rows.frames(task.text("cycle")));
        task.local("extentText", LineSum.of(lines, "ownerAmount", "universityAmount"));
        Cycle cycle = cycles.get(task.text("cycle"));
        unbound.show(task, cycle);
        showLate(task, cycle);
        task.local("cycleYear", (long) cycle.year());
        task.dueOn(cycle.forumDate());
    }

    /** Amounts for a later year whose own frame has been divided already, and so can't be bound in it. */
    private void showLate(OpenTask task, Cycle cycle) {
        ArrayNode table = json.createArrayNode();
        rules.recommended(cycle.key()).stream().filter(line -> line.year() > cycle.year() && line.total().isPositive())
                .filter(line -> cycles.find(Cycle.keyOf(cycle.county(), line.year())).filter(Cycle::isDivided).isPresent())
                .forEach(line -> table.addObject().put("scheme", reports.get(line.caseNumber()).scheme()).put("caseNumber", line.caseNumber())
                        .put("year", String.valueOf(line.year())).put("amount", line.total().amount()));
        if (!table.isEmpty()) {
            task.localJson("lateTable", table);
        }
    }

    @Override
    public void submit(Submission sent) {
        Cycle cycle = cycles.lock(sent.text("cycle"));
        Values values = sent.values();
        String outcome = values.text("decisionOutcome");
        List<DecisionLine> lines = rules.check(cycle, outcome, values);
        long id = jdbc.sql("""
                insert into decision (cycle, outcome, reason, person, decided_at, form) values (?, ?, ?, ?, ?, ?::jsonb) returning id""")
                .params(cycle.key(), outcome, values.textOrEmpty("decisionReason"), sent.person() == null ? "" : sent.person(),
                        clock.instant().atOffset(ZoneOffset.UTC), values.json().toString())
                .query(Long.class).single();
        if (outcome.equals("return-to-forum")) {
            reports.in(cycle.key(), List.of("forum")).stream().map(NeedsReport::caseNumber)
                    .forEach(caseNumber -> reports.status(caseNumber, "recommended"));
            cycles.status(cycle.key(), "recommending");
            forums.callIn(sent, cycle.key());
        } else {
            lines.forEach(line -> insert(id, line));
            book.post(cycle, id, lines, sent.person());
        }
    }

    private void insert(long decision, DecisionLine line) {
        jdbc.sql("insert into decision_line (decision, case_number, year, owner_amount, university_amount, reason) values (?, ?, ?, ?, ?, ?)")
                .params(decision, line.caseNumber(), line.year(), line.ownerAmount().amount(), line.universityAmount().amount(), line.reason())
                .update();
    }
}
