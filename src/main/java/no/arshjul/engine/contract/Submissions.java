package no.arshjul.engine.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.arshjul.flow.Acts;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every accepted form, kept whole beside the rooms' typed columns: also the fields that no Java code knows of. */
@Component
class Submissions implements Acts {

    private final JdbcClient jdbc;

    Submissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param onBehalfOf whom the task belongs to, when the sender is somebody else */
    void keep(SubmissionView submission, String process, String taskId, Set<String> onBehalfOf) {
        jdbc.sql("""
                insert into submission (county, process, form, instance_id, task_id, person, on_behalf_of, sent_at, form_values)
                values (:county, :process, :form, :instance, :task, :person, :others, :at, :values::jsonb)""")
                .param("county", submission.county() == null ? "" : submission.county())
                .param("process", process)
                .param("form", submission.form())
                .param("instance", submission.instanceId())
                .param("task", taskId)
                .param("person", submission.person())
                .param("others", onBehalfOf.toArray(String[]::new))
                .param("at", ClockUtil.getCurrentTime().toInstant().atOffset(ZoneOffset.UTC))
                .param("values", submission.values().json().toString())
                .update();
    }

    @Override
    public List<Act> of(String form, Collection<String> instances) {
        return instances.isEmpty() ? List.of() : jdbc.sql("""
                select person, on_behalf_of, form_values from submission where form = :form and instance_id in (:instances) order by id""")
                .param("form", form).param("instances", instances).query((row, number) -> act(row)).list();
    }

    private static Act act(ResultSet row) throws SQLException {
        Set<String> persons = new LinkedHashSet<>(List.of((String[]) row.getArray("on_behalf_of").getArray()));
        if (row.getString("person") != null) {
            persons.add(row.getString("person"));
        }
        return new Act(persons, values(row.getString("form_values")));
    }

    private static JsonNode values(String text) {
        try {
            return TypedJson.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a form that was kept can't be read", e);
        }
    }
}
