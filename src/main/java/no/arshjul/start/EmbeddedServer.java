package no.arshjul.start;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A real PostgreSQL of the application's own, whose data outlives it. It is reached from this machine only, asks for a
 * password, and has written to the disk before it answers: the library's defaults are meant for data that nobody keeps.
 */
class EmbeddedServer implements AutoCloseable {

    private static final String USER = "postgres";
    private static final Duration LONGEST_START = Duration.ofSeconds(60);   // after a power cut it reads its log first

    private final DataDirectory directory;
    private final EmbeddedPostgres server;
    private final Login login;

    private EmbeddedServer(DataDirectory directory, EmbeddedPostgres server, Login login) {
        this.directory = directory;
        this.server = server;
        this.login = login;
    }

    /** @throws StartFailure when the directory can't be used or the server doesn't start */
    static EmbeddedServer start(Path path) {
        DataDirectory directory = DataDirectory.hold(path);
        try {
            String password = Password.in(directory.password());
            Orphan.of(directory.postgres(), port -> login(port, password)).ifPresent(Orphan::stop);
            EmbeddedPostgres server = settings(directory, password).start();
            return new EmbeddedServer(directory, server, login(server.getPort(), password));
        } catch (IOException | IllegalStateException e) {
            closeQuietly(directory);
            throw new StartFailure("embedded-server", directory.postgres(), String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static EmbeddedPostgres.Builder settings(DataDirectory directory, String password) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory.postgres())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)   // it would stop the server while the engine still uses it
                .setPGStartupWait(LONGEST_START)
                .setConnectConfig("password", password)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "localhost")
                // What follows are options of initdb; the library hands on whatever is named, not only the locale.
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("pwfile", directory.password().toString())
                // The same order and letters on every machine, whatever its own language is.
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C");
    }

    private static Login login(int port, String password) {
        return new Login("jdbc:postgresql://localhost:" + port + "/postgres", USER, password);
    }

    Login login() {
        return login;
    }

    /** Stops the server, and only then lets go of its directory. */
    @Override
    public void close() throws IOException {
        server.close();
        directory.close();
    }

    private static void closeQuietly(DataDirectory directory) {
        try {
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
