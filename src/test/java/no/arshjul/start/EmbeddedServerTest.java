package no.arshjul.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class EmbeddedServerTest {

    @TempDir static Path directory;
    static EmbeddedServer server;

    @BeforeAll
    static void start() {
        server = EmbeddedServer.start(directory);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void it_writes_to_the_disk_before_it_answers_and_listens_on_this_machine_only() throws Exception {
        assertThat(List.of(setting("fsync"), setting("synchronous_commit"), setting("full_page_writes"), setting("listen_addresses")))
                .containsExactly("on", "on", "on", "localhost");
    }

    @Test
    void it_refuses_whoever_has_no_password() {
        Login stranger = new Login(server.login().url(), "postgres", null);
        assertThatThrownBy(stranger::connect).isInstanceOf(SQLException.class);
        assertThatThrownBy(new Login(server.login().url(), "postgres", "postgres")::connect).isInstanceOf(SQLException.class);
    }

    @Test
    void its_password_is_for_its_owners_eyes_only_and_written_nowhere_else() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("password")))).isEqualTo("rw-------");
        assertThat(server.login().toString()).doesNotContain(server.login().password());
    }

    @Test
    void norwegian_letters_have_capitals_whatever_the_machines_language() throws Exception {
        assertThat(query("select upper('blåbærsyltetøy')")).isEqualTo("BLÅBÆRSYLTETØY");
    }

    private String setting(String name) throws Exception {
        return query("show " + name);
    }

    private String query(String sql) throws Exception {
        try (Connection connection = server.login().connect()) {
            return JdbcClient.create(new SingleConnectionDataSource(connection, true)).sql(sql).query(String.class).single();
        }
    }
}
