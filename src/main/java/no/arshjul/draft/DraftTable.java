package no.arshjul.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of drafts: one for a person and a task or start form, and the newest. */
@Component
class DraftTable {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    DraftTable(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Draft> find(Desk desk) {
        return jdbc.sql("select * from draft where kind = ? and item = ? and person = ?").params(desk.kind(), desk.item(), desk.person())
                .query((row, number) -> draft(row)).optional();
    }

    /** @return whether it was put in the place of another: also of one that came at the same time */
    boolean save(Desk desk, Draft draft) {
        return jdbc.sql("""
                insert into draft (kind, item, person, county, form_deployment, form_values, labels, stamp, saved_at)
                values (:kind, :item, :person, :county, :deployment, :values::jsonb, :labels::jsonb, :stamp, :at)
                on conflict (kind, item, person) do update set form_deployment = excluded.form_deployment, form_values = excluded.form_values,
                    labels = excluded.labels, stamp = excluded.stamp, saved_at = excluded.saved_at
                returning xmax <> 0""")
                .param("kind", desk.kind()).param("item", desk.item()).param("person", desk.person()).param("county", desk.county())
                .param("deployment", draft.deployment()).param("values", draft.values().toString()).param("labels", draft.labels().toString())
                .param("stamp", draft.stamp()).param("at", draft.savedAt().atOffset(ZoneOffset.UTC))
                .query(Boolean.class).single();
    }

    void discard(String kind, String item, String person) {
        jdbc.sql("delete from draft where kind = ? and item = ? and person = ?").params(kind, item, person).update();
    }

    /** Everybody's at this task. */
    void discardAll(String taskId) {
        jdbc.sql("delete from draft where kind = 'task' and item = ?").param(taskId).update();
    }

    int discardBefore(Instant moment) {
        return jdbc.sql("delete from draft where saved_at < ?").param(moment.atOffset(ZoneOffset.UTC)).update();
    }

    private Draft draft(ResultSet row) throws SQLException {
        return new Draft(object(row.getString("form_values")), object(row.getString("labels")), row.getString("form_deployment"),
                row.getObject("stamp", UUID.class), row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }

    private ObjectNode object(String text) {
        try {
            return (ObjectNode) json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draft that was kept can't be read", e);
        }
    }
}
