package no.arshjul.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proposed versions of guidelines, and what became of them. */
@Component
class GuidelineChanges {

    /** @param changes rule name and written value */
    record Proposal(long id, String county, String scheme, int validFromYear, Map<GuidelineRule, String> changes, String reason, String proposedBy) {
    }

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    GuidelineChanges(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    long propose(String county, String scheme, int year, Map<GuidelineRule, String> changes, String reason, String person) {
        var list = json.createArrayNode();
        changes.forEach((rule, value) -> list.addObject().put("rule", rule.column()).put("value", value));
        return jdbc.sql("""
                insert into guideline_change (county, scheme, valid_from_year, changes, reason, proposed_by, proposed_at)
                values (?, ?, ?, ?::jsonb, ?, ?, ?) returning id""")
                .params(county, scheme, year, list.toString(), reason, person, clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class).single();
    }

    Proposal get(long id) {
        return jdbc.sql("select * from guideline_change where id = ?").param(id).query((row, number) -> new Proposal(row.getLong("id"),
                row.getString("county"), row.getString("scheme"), row.getInt("valid_from_year"), changes(row.getString("changes")),
                row.getString("reason"), row.getString("proposed_by"))).single();
    }

    void decided(long id, boolean approved, String comment, String person) {
        jdbc.sql("update guideline_change set status = ?, comment = ?, decided_by = ?, decided_at = ? where id = ?")
                .params(approved ? "approved" : "rejected", comment, person, clock.instant().atOffset(ZoneOffset.UTC), id).update();
    }

    void became(long id, long guideline) {
        jdbc.sql("update guideline_change set guideline = ? where id = ?").params(guideline, id).update();
    }

    private Map<GuidelineRule, String> changes(String stored) {
        Map<GuidelineRule, String> changes = new LinkedHashMap<>();
        try {
            for (JsonNode row : json.readTree(stored)) {
                changes.put(GuidelineRule.of(row.get("rule").asText()).orElseThrow(), row.get("value").asText());
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return changes;
    }
}
