package no.arshjul.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What was entered is there after the next start, however the application ended. */
class KeptDataTest {

    @TempDir Path directory;

    @Test
    void data_are_kept_when_the_application_is_stopped_and_when_it_is_killed() throws Exception {
        try (ApplicationProcess first = start()) {
            first.untilReady();
            sql("create table kept (what text)");
            sql("insert into kept values ('before it was stopped')");
            first.stop();
            assertThat(first.log()).doesNotContain("\tat ", " ERROR ", " WARN ");
        }
        assertThat(orphan()).as("a server left behind by an application that was stopped").isEmpty();

        try (ApplicationProcess second = start()) {
            second.untilReady();
            sql("insert into kept values ('before it was killed')");
            second.kill();
        }
        ProcessHandle left = orphan().orElseThrow().process();

        try (ApplicationProcess third = start()) {
            third.untilReady();
            assertThat(left.isAlive()).isFalse();
            assertThat(kept()).containsExactly("before it was stopped", "before it was killed");
        }
        assertThat(orphan()).isEmpty();
    }

    private ApplicationProcess start() throws Exception {
        return ApplicationProcess.in(directory, "nb", "--server.port=0");
    }

    private Optional<Orphan> orphan() throws Exception {
        Path data = directory.resolve(".data");
        String password = Files.readString(data.resolve("password"));
        return Orphan.of(data.resolve("postgres"), port -> new Login("jdbc:postgresql://localhost:" + port + "/postgres", "postgres", password));
    }

    private void sql(String statement) throws Exception {
        try (Connection connection = orphan().orElseThrow().login().connect(); Statement running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    private List<String> kept() throws Exception {
        try (Connection connection = orphan().orElseThrow().login().connect()) {
            return JdbcClient.create(new SingleConnectionDataSource(connection, true)).sql("select what from kept").query(String.class).list();
        }
    }
}
