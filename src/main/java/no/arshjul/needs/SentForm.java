package no.arshjul.needs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A report's form as it stands: what was sent, with what the tables know better since an owner left or another took the lead. */
@Component
public class SentForm {

    private static final Set<String> NOT_THE_OWNERS = Set.of("receivedOn", "receivedReason", ClientReferences.FIELD);

    private final NeedsReports reports;
    private final OwnerAmounts ownerAmounts;
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    SentForm(NeedsReports reports, OwnerAmounts ownerAmounts, JdbcClient jdbc, ObjectMapper json) {
        this.reports = reports;
        this.ownerAmounts = ownerAmounts;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @return the values by the names of the form, without what is the office's only */
    public ObjectNode of(String caseNumber) {
        return of(reports.get(caseNumber));
    }

    ObjectNode of(NeedsReport report) {
        ObjectNode form = read(report.caseNumber());
        form.remove(NOT_THE_OWNERS);
        form.put("cycle", report.cycle()).put("scheme", report.scheme()).put("owner", report.owner()).put("accountNumber", report.account())
                .put("contactName", report.contactName()).put("contactEmail", report.contactEmail());
        ArrayNode network = form.putArray("networkOwners");
        reports.network(report.caseNumber()).stream().filter(member -> !Set.of("denied", "left").contains(member.answer()))
                .forEach(member -> network.add(member.owner()));
        ArrayNode amounts = form.putArray("amounts");
        reports.amounts(report.caseNumber()).forEach(amount -> amounts.addObject().put("year", amount.year())
                .put("ownerAmount", amount.ownerAmount().amount()).put("universityAmount", amount.universityAmount().amount()));
        ArrayNode parts = form.putArray("ownerAmounts");
        ownerAmounts.of(report.caseNumber()).forEach(row -> parts.addObject().put("owner", row.owner()).put("year", row.year())
                .put("amount", row.amount().amount()));
        return form;
    }

    /** By the names that the diagram and its tasks know them by. */
    static Map<String, Object> variables(ObjectNode form) {
        Map<String, Object> variables = new LinkedHashMap<>();
        form.properties().forEach(field -> variables.put(field.getKey(), field.getValue().isContainerNode() ? field.getValue() : plain(field.getValue())));
        return variables;
    }

    static Object plain(JsonNode value) {
        return value.isNull() ? null : value.isBoolean() ? (Object) value.booleanValue() : value.isIntegralNumber() ? (Object) value.longValue() : value.asText();
    }

    private ObjectNode read(String caseNumber) {
        try {
            return (ObjectNode) json.readTree(jdbc.sql("select form::text from needs_report where case_number = ?").param(caseNumber)
                    .query(String.class).single());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
