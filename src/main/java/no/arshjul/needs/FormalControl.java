package no.arshjul.needs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import no.arshjul.calendar.Norway;
import no.arshjul.cycle.Cycle;
import no.arshjul.cycle.Cycles;
import no.arshjul.flow.Faults;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.OpenTask;
import no.arshjul.flow.Submission;
import no.arshjul.flow.Values;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.NorwegianText;
import no.arshjul.registry.Registry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The secretariat's control against the award criteria that the guideline asks for. The decision table proposes; the person decides. */
@Component
class FormalControl implements FormHandler {

    private final JdbcClient jdbc;
    private final NeedsReports reports;
    private final Registry registry;
    private final ControlSheet sheet;
    private final Completions completions;
    private final ObjectMapper json;
    private final Clock clock;
    private final Cycles cycles;

    FormalControl(JdbcClient jdbc, NeedsReports reports, Registry registry, ControlSheet sheet, Completions completions, ObjectMapper json,
            Clock clock, Cycles cycles) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.registry = registry;
        this.sheet = sheet;
        this.completions = completions;
        this.json = json;
        this.clock = clock;
        this.cycles = cycles;
    }

    @Override
    public String form() {
        return "formal-control";
    }

    @Override
    public void prepare(OpenTask task) {
        NeedsReport report = reports.get(task.text("caseNumber"));
        if (report.inControl()) {
            reports.status(report.caseNumber(), "control");
        }
        List<String> asked = asked(report);
        ArrayNode criteria = json.createArrayNode();
        JsonNode findings = task.json("findings");
        if (findings != null) {
            findings.forEach(finding -> {
                if (asked.contains(finding.asText())) {
                    criteria.add(finding.asText());
                }
            });
        }
        task.localJson("criteria", criteria);
        task.local("criteriaAsked", String.join(";", asked));
        task.local("confirmationsText", sheet.text(report, findings));
        task.localJson("changes", sheet.changes(report));
        task.local("silentUntil", completions.latest(report.caseNumber()).filter(request -> "silence".equals(request.endedBy()))
                .map(request -> NorwegianText.date(request.dueOn(), LanguageForm.NB)).orElse(null));
        task.local("advice", sheet.advice(findings));
        task.dueOn(Cycle.controlBy(cycles.get(report.cycle()).needsDeadline(), Norway.today(clock)));
    }

    @Override
    public void submit(Submission sent) {
        Values values = sent.values();
        String outcome = values.text("controlOutcome");
        String comment = values.textOrEmpty("controlComment");
        String caseNumber = sent.text("caseNumber");
        List<String> asked = asked(reports.get(caseNumber));
        List<String> more = values.texts("criteria").stream().filter(criterion -> !asked.contains(criterion)).toList();
        new Faults().when(!more.isEmpty(), "criteria", "needs.criterion-not-asked", String.join(", ", more)).when(outcome.equals("reject") && comment.isEmpty(), "controlComment", "needs.reject-reason").orRefuse();
        jdbc.sql("insert into formal_control (case_number, criteria, outcome, comment, person, controlled_at) values (?, ?, ?, ?, ?, ?)")
                .params(caseNumber, values.texts("criteria").toArray(String[]::new), outcome, comment, sent.person(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("update needs_report set outcome_reason = ? where case_number = ?").params(comment, caseNumber).update();
    }

    /** The criteria of the guideline that the cycle opened with. */
    private List<String> asked(NeedsReport report) {
        return registry.guidelineOf(report.cycle(), report.scheme()).orElseThrow().criteria();
    }
}
