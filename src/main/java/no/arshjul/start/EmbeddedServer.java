package no.arshjul.start;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A real PostgreSQL of the application's own, whose data outlives it. It is reached from this machine only, and writes to
 * the disk before it answers: the library's defaults are meant for data that nobody keeps.
 */
class EmbeddedServer implements AutoCloseable {

    static final String USER = "postgres";

    private static final Duration LONGEST_START = Duration.ofSeconds(60);   // after a power cut it reads its log first

    private final DataDirectory directory;
    private final EmbeddedPostgres server;

    private EmbeddedServer(DataDirectory directory, EmbeddedPostgres server) {
        this.directory = directory;
        this.server = server;
    }

    /** @throws StartFailure when the directory can't be used or the server doesn't start */
    static EmbeddedServer start(Path directory) {
        DataDirectory held = DataDirectory.hold(directory);
        try {
            Orphan.of(held.postgres()).ifPresent(Orphan::stop);
            return new EmbeddedServer(held, EmbeddedPostgres.builder()
                    .setDataDirectory(held.postgres())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)   // it would stop the server while the engine still uses it
                    .setPGStartupWait(LONGEST_START)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("listen_addresses", "localhost")
                    .start());
        } catch (IOException | IllegalStateException e) {
            release(held);
            throw new StartFailure("embedded-server", held.postgres(), e.getMessage());
        }
    }

    String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
    }

    String password() {
        return null;
    }

    @Override
    public void close() throws IOException {
        server.close();
        directory.close();
    }

    private static void release(DataDirectory held) {
        try {
            held.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
