package no.arshjul.engine.contract;

import java.time.ZoneOffset;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every accepted form, kept whole beside the rooms' typed columns: also the fields that no Java code knows of. */
@Component
class Submissions {

    private final JdbcClient jdbc;

    Submissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(SubmissionView submission, String process, String taskId) {
        jdbc.sql("""
                insert into submission (county, process, form, instance_id, task_id, person, sent_at, form_values)
                values (:county, :process, :form, :instance, :task, :person, :at, :values::jsonb)""")
                .param("county", submission.county() == null ? "" : submission.county())
                .param("process", process)
                .param("form", submission.form())
                .param("instance", submission.instanceId())
                .param("task", taskId)
                .param("person", submission.person())
                .param("at", ClockUtil.getCurrentTime().toInstant().atOffset(ZoneOffset.UTC))
                .param("values", submission.values().json().toString())
                .update();
    }
}
