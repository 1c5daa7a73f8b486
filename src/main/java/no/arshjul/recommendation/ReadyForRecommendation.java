package no.arshjul.recommendation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.Cycles;
import no.arshjul.cycle.UnboundTable;
import no.arshjul.flow.Faults;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.OpenTask;
import no.arshjul.flow.Refusal;
import no.arshjul.flow.Submission;
import no.arshjul.flow.Values;
import no.arshjul.needs.NeedsReport;
import no.arshjul.needs.NeedsReports;
import no.arshjul.registry.Registry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists what is still in control; the regions get their lists when everything is, or a case is left out with a reason. */
@Component
class ReadyForRecommendation implements FormHandler {

    private final NeedsReports reports;
    private final Cycles cycles;
    private final Registry registry;
    private final UnboundTable unbound;
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ReadyForRecommendation(NeedsReports reports, Cycles cycles, Registry registry, UnboundTable unbound, JdbcClient jdbc, ObjectMapper json) {
        this.reports = reports;
        this.cycles = cycles;
        this.registry = registry;
        this.unbound = unbound;
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public String form() {
        return "ready-for-recommendation";
    }

    @Override
    public void prepare(OpenTask task) {
        Cycle cycle = cycles.get(task.text("cycle"));
        ArrayNode open = json.createArrayNode();
        ArrayNode options = json.createArrayNode();
        reports.in(cycle.key(), NeedsReport.IN_CONTROL).forEach(report -> {
            open.addObject().put("caseNumber", report.caseNumber()).put("title", report.title()).put("status", report.status())
                    .put("ownerName", registry.organisation(report.owner()).orElseThrow().name());
            options.addObject().put("value", report.caseNumber()).put("label", report.caseNumber() + " " + report.title());
        });
        task.localJson("openCases", open);
        task.localJson("caseOptions", options);
        unbound.show(task, cycle);
        task.dueOn(cycle.recommendationDeadline());
    }

    @Override
    public void submit(Submission sent) {
        if (!sent.values().flag("readyConfirmed")) {
            throw Refusal.at("readyConfirmed", "recommendation.not-ready");
        }
        Cycle cycle = cycles.lock(sent.text("cycle"));
        Map<String, String> leftOut = leftOut(cycle, sent.values());
        List<String> remaining = reports.in(cycle.key(), NeedsReport.IN_CONTROL).stream().map(NeedsReport::caseNumber)
                .filter(caseNumber -> !leftOut.containsKey(caseNumber)).toList();
        if (!remaining.isEmpty()) {
            throw Refusal.at("readyConfirmed", "recommendation.still-in-control", remaining.size(),
                    remaining.stream().limit(20).collect(Collectors.joining(", ")));
        }
        leftOut.forEach((caseNumber, reason) -> jdbc.sql("update needs_report set left_out_reason = ? where case_number = ?")
                .params(reason, caseNumber).update());
    }

    private Map<String, String> leftOut(Cycle cycle, Values values) {
        Map<String, String> leftOut = new HashMap<>();
        if (!values.has("leftOut")) {
            return leftOut;
        }
        Faults faults = new Faults();
        for (Values row : values.rows("leftOut")) {
            String caseNumber = row.text("caseNumber");
            boolean open = reports.find(caseNumber).filter(r -> r.cycle().equals(cycle.key()) && r.inControl()).isPresent();
            faults.whenRow(!open, "leftOut.caseNumber", row.row(), "recommendation.not-in-control", caseNumber);
            faults.whenRow(!row.has("reason"), "leftOut.reason", row.row(), "recommendation.left-out-reason", caseNumber);
            leftOut.put(caseNumber, row.textOrEmpty("reason"));
        }
        faults.orRefuse();
        return leftOut;
    }
}
