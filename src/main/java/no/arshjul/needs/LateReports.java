package no.arshjul.needs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.arshjul.flow.Processes;
import no.arshjul.flow.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The way back for a late report that was turned away: an appeal that is upheld puts it into the control after all. */
@Component
public class LateReports {

    private final NeedsReports reports;
    private final LateDecisions decisions;
    private final Confirmations confirmations;
    private final Processes processes;
    private final Network network;
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    LateReports(NeedsReports reports, LateDecisions decisions, Confirmations confirmations, Processes processes, Network network, JdbcClient jdbc, ObjectMapper json) {
        this.reports = reports;
        this.decisions = decisions;
        this.confirmations = confirmations;
        this.processes = processes;
        this.network = network;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Whether the case is a late report that stands turned away as late, so that {@link #admit} may be asked for. */
    public boolean isTurnedAway(String caseNumber) {
        return reports.find(caseNumber).filter(report -> report.status().equals("rejected") && report.late()).isPresent()
                && decisions.isTurnedAway(caseNumber);
    }

    /**
     * Admits a late report that was turned away. Its process begins anew where the partners are asked to confirm; the case number and
     * the day it was received stay, and so does the first decision.
     *
     * @throws Refusal when the case does not stand turned away as late
     */
    public void admit(String caseNumber, String reason, String person) {
        if (!isTurnedAway(caseNumber)) {
            throw Refusal.of("needs.not-turned-away", caseNumber);
        }
        decisions.keep(caseNumber, "admit", reason, person, true);
        beginAnew(caseNumber, reason, Map.of("late", true, "lateOutcome", "admit"));
    }

    /**
     * Lets a report in again that the control turned away; everything is asked and controlled anew.
     *
     * @throws Refusal when the case does not stand turned away by the control
     */
    public void readmit(String caseNumber, String reason) {
        if (isTurnedAway(caseNumber) || !reports.get(caseNumber).status().equals("rejected")) {
            throw Refusal.of("needs.not-turned-away", caseNumber);
        }
        beginAnew(caseNumber, reason, Map.of("late", reports.get(caseNumber).late()));
    }

    private void beginAnew(String caseNumber, String reason, Map<String, Object> timeliness) {
        reports.outcome(caseNumber, "confirming", reason);
        NeedsReport report = reports.get(caseNumber);
        Map<String, Object> values = asSent(caseNumber);
        values.putAll(asItIs(report));
        values.putAll(network.amounts(report));
        values.putAll(confirmations.asked(report));
        values.put("registeredBySecretariat", values.get("receivedOn") != null);
        values.put("caseNumber", caseNumber);
        values.putAll(timeliness);
        String instance = processes.begin("late-report-admitted", caseNumber, report.county(), values);
        jdbc.sql("update needs_report set instance_id = ? where case_number = ?").params(instance, caseNumber).update();
    }

    /** What the network has changed since: who leads, for whose money, and who still takes part. */
    private Map<String, Object> asItIs(NeedsReport report) {
        ArrayNode others = json.createArrayNode();
        reports.network(report.caseNumber()).stream().filter(member -> !List.of("denied", "left").contains(member.answer()))
                .forEach(member -> others.add(member.owner()));
        return Map.of("owner", report.owner(), "networkOwners", others, "accountNumber", report.account(),
                "contactName", report.contactName(), "contactEmail", report.contactEmail());
    }

    /** The form as the owner sent it: what the diagram, its tables and its forms read. */
    private Map<String, Object> asSent(String caseNumber) {
        try {
            ObjectNode form = (ObjectNode) json.readTree(jdbc.sql("select form::text from needs_report where case_number = ?").param(caseNumber)
                    .query(String.class).single());
            Map<String, Object> values = new LinkedHashMap<>();
            form.fields().forEachRemaining(field -> values.put(field.getKey(), plain(field.getValue())));
            return values;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object plain(JsonNode value) {
        return value.isTextual() ? value.asText() : value.isInt() ? (Object) value.intValue() : value.isIntegralNumber() ? (Object) value.longValue()
                : value.isBoolean() ? (Object) value.booleanValue() : value.isNull() ? null : value;
    }
}
