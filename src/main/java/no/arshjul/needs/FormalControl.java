package no.arshjul.needs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Clock;
import java.time.ZoneOffset;
import no.arshjul.flow.Faults;
import no.arshjul.flow.FormHandler;
import no.arshjul.flow.OpenTask;
import no.arshjul.flow.Submission;
import no.arshjul.flow.Values;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.NorwegianText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The secretariat's control against the seven award criteria. The decision table proposes; the person decides. */
@Component
class FormalControl implements FormHandler {

    private final JdbcClient jdbc;
    private final NeedsReports reports;
    private final ControlSheet sheet;
    private final Completions completions;
    private final ObjectMapper json;
    private final Clock clock;

    FormalControl(JdbcClient jdbc, NeedsReports reports, ControlSheet sheet, Completions completions, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.sheet = sheet;
        this.completions = completions;
        this.json = json;
        this.clock = clock;
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
        ArrayNode criteria = json.createArrayNode();
        JsonNode findings = task.json("findings");
        if (findings != null) {
            findings.forEach(finding -> {
                if (finding.asText().matches("c[1-7]")) {
                    criteria.add(finding.asText());
                }
            });
        }
        task.localJson("criteria", criteria);
        task.local("confirmationsText", sheet.text(report, findings));
        task.localJson("changes", sheet.changes(report));
        task.local("silentUntil", completions.latest(report.caseNumber()).filter(request -> "silence".equals(request.endedBy()))
                .map(request -> NorwegianText.date(request.dueOn(), LanguageForm.NB)).orElse(null));
        task.local("advice", sheet.advice(findings));
    }

    @Override
    public void submit(Submission sent) {
        Values values = sent.values();
        String outcome = values.text("controlOutcome");
        String comment = values.textOrEmpty("controlComment");
        new Faults().when(outcome.equals("reject") && comment.isEmpty(), "controlComment", "needs.reject-reason").orRefuse();
        String caseNumber = sent.text("caseNumber");
        jdbc.sql("insert into formal_control (case_number, criteria, outcome, comment, person, controlled_at) values (?, ?, ?, ?, ?, ?)")
                .params(caseNumber, values.texts("criteria").toArray(String[]::new), outcome, comment, sent.person(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("update needs_report set outcome_reason = ? where case_number = ?").params(comment, caseNumber).update();
    }
}
