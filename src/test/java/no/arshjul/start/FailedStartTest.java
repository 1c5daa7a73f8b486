package no.arshjul.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import no.arshjul.testing.TestServer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever starts the application and can mend what is wrong is told so in one line, and scripts by the exit code. */
class FailedStartTest {

    @TempDir Path directory;

    @Test
    void a_port_in_use_is_told_in_one_line() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            int port = taken.getLocalPort();
            assertOneLine("nb", "Årshjul starter ikke: port " + port + " er i bruk av et annet program."
                    + " Stopp det, eller velg en annen port med SERVER_PORT.",
                    "--server.port=" + port, "--spring.datasource.url=" + TestServer.freshDatabase());
        }
    }

    @Test
    void a_server_out_of_reach_is_told_in_one_line_and_without_a_password() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        String place = "jdbc:postgresql://localhost:" + port + "/arshjul";
        assertOneLine("nn", "Årshjul startar ikkje: PostgreSQL på " + place + " svarar ikkje."
                + " Sjå etter at tenaren går, og at SPRING_DATASOURCE_URL er rett.",
                "--spring.datasource.url=" + place + "?user=arshjul&password=hemmelig");
    }

    @Test
    void a_refused_password_is_told_in_one_line() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(directory.resolve("other"))) {
            String url = server.login().getJdbcUrl();
            assertOneLine("nb", "Årshjul starter ikke: PostgreSQL på " + url + " slipper ikke inn brukeren postgres."
                    + " Se etter SPRING_DATASOURCE_USERNAME og SPRING_DATASOURCE_PASSWORD.",
                    "--spring.datasource.url=" + url, "--spring.datasource.username=postgres", "--spring.datasource.password=feil");
            assertOneLine("nb", "Årshjul starter ikke: PostgreSQL på " + url + " slipper ikke inn brukeren postgres."
                    + " Se etter SPRING_DATASOURCE_USERNAME og SPRING_DATASOURCE_PASSWORD.",
                    "--spring.datasource.url=" + url, "--spring.datasource.username=postgres");
        }
    }

    @Test
    void a_missing_database_is_told_in_one_line() throws Exception {
        String url = TestServer.freshDatabase().replaceFirst("/house_[0-9]+", "/finnes_ikke");
        assertOneLine("nb", "Årshjul starter ikke: PostgreSQL på " + url.replaceFirst("\\?.*", "") + " har ikke denne databasen."
                + " Opprett den, eller rett SPRING_DATASOURCE_URL.", "--spring.datasource.url=" + url);
    }

    @Test
    void another_kind_of_database_is_told_in_one_line() throws Exception {
        assertOneLine("nb", "Årshjul starter ikke: jdbc:h2:mem:x er ikke adressen til en PostgreSQL."
                + " Den skal begynne med jdbc:postgresql:.", "--spring.datasource.url=jdbc:h2:mem:x");
    }

    @Test
    void a_schema_newer_than_the_application_is_told_in_one_line_and_left_alone() throws Exception {
        String url = TestServer.freshDatabase();
        Path future = Files.createDirectory(directory.resolve("future"));
        Files.writeString(future.resolve("V999__future.sql"), "create table future (id int)");
        Flyway newer = Flyway.configure().dataSource(url, null, null).javaMigrations(new EngineSchema())
                .locations("classpath:db/migration", "filesystem:" + future).load();
        newer.migrate();
        String known = newer.info().applied()[newer.info().applied().length - 2].getVersion().toString();

        assertOneLine("nb", "Årshjul starter ikke: databasen har skjemaversjon 999, og denne utgaven av Årshjul kjenner bare til "
                + known + ". Bruk en nyere utgave.", "--spring.datasource.url=" + url);
        assertThat(newer.info().applied()).hasSize(newer.info().all().length);
    }

    @Test
    void a_data_directory_in_use_is_told_in_one_line() throws Exception {
        try (EmbeddedServer running = EmbeddedServer.start(directory.resolve("data"))) {
            assertOneLine("nb", "Årshjul starter ikke: datakatalogen " + directory.resolve("data") + " er i bruk av en annen Årshjul."
                    + " Stopp den, eller velg en annen katalog med ARSHJUL_DATA_DIRECTORY.",
                    "--arshjul.data-directory=" + directory.resolve("data"));
            assertThat(running.login().tried()).isNotNull();
        }
    }

    @Test
    void a_data_directory_that_cannot_be_made_is_told_in_one_line() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));
        assertOneLine("nb", "Årshjul starter ikke: det går ikke an å skrive i datakatalogen " + file.resolve("data")
                + ". Velg en annen med ARSHJUL_DATA_DIRECTORY.", "--arshjul.data-directory=" + file.resolve("data"));
    }

    @Test
    void data_of_another_postgresql_are_told_in_one_line_and_left_alone() throws Exception {
        Path postgres = Files.createDirectories(directory.resolve("data/postgres"));
        Files.writeString(postgres.resolve("PG_VERSION"), "16\n");
        assertOneLine("nb", "Årshjul starter ikke: dataene i " + postgres + " er skrevet av PostgreSQL 16,"
                + " og denne utgaven av Årshjul har PostgreSQL 17.", "--arshjul.data-directory=" + directory.resolve("data"));
        assertThat(postgres).isDirectoryNotContaining(file -> !file.endsWith("PG_VERSION"));
    }

    private void assertOneLine(String language, String line, String... settings) throws Exception {
        try (ApplicationProcess application = ApplicationProcess.in(directory, language, settings)) {
            assertThat(application.untilEnded()).as("exit code").isNotZero();
            assertThat(application.errors()).containsExactly(line);
            assertThat(application.log()).doesNotContain("\tat ", "Exception", "hemmelig");
        }
    }
}
