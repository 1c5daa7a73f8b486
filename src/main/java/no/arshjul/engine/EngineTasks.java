package no.arshjul.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.arshjul.flow.OpenWork;
import no.arshjul.language.Catalogue;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A county's open tasks in one question: the engine's own would ask once a task for its groups. */
@Component
class EngineTasks implements OpenWork {

    private final JdbcClient jdbc;
    private final Map<String, String> nynorsk;

    EngineTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
        try (InputStream po = new ClassPathResource("processes/nn.po").getInputStream()) {
            this.nynorsk = Catalogue.read(po);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Task> ofCounty(String county) {
        return jdbc.sql("""
                select t.id_, t.name_, e.business_key_, t.create_time_, t.due_date_, t.assignee_,
                  array(select l.group_id_ from act_ru_identitylink l where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ is not null) as groups
                from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                where t.tenant_id_ = ? order by t.create_time_, t.id_""").param(county).query(this::task).list();
    }

    private Task task(ResultSet row, int number) throws SQLException {
        String name = row.getString("name_");
        Timestamp due = row.getTimestamp("due_date_");
        return new Task(row.getString("id_"), name, nynorsk.getOrDefault(name, name), row.getString("business_key_"),
                row.getTimestamp("create_time_").toInstant(), due == null ? null : due.toInstant(), row.getString("assignee_"),
                Set.copyOf(Arrays.asList((String[]) row.getArray("groups").getArray())));
    }
}
