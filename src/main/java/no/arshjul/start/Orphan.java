package no.arshjul.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server that still runs on the data directory because its application was killed. It is found by the file that
 * PostgreSQL writes itself, and believed only when it answers that the directory is its own: the number of a process
 * may have gone to another program since.
 */
record Orphan(ProcessHandle process, Login login) {

    private static final int PROCESS_LINE = 0;
    private static final int PORT_LINE = 3;
    private static final long LONGEST_STOP_SECONDS = 30;

    static Optional<Orphan> of(Path directory) throws IOException {
        Path file = directory.resolve("postmaster.pid");
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        Login login = new Login("jdbc:postgresql://localhost:" + lines.get(PORT_LINE).strip() + "/postgres", EmbeddedServer.USER, null);
        return ProcessHandle.of(Long.parseLong(lines.get(PROCESS_LINE).strip()))
                .map(process -> new Orphan(process, login))
                .filter(orphan -> orphan.serves(directory));
    }

    private boolean serves(Path directory) {
        try (Connection connection = login.connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("show data_directory")) {
            return answer.next() && Files.isSameFile(Path.of(answer.getString(1)), directory);
        } catch (SQLException | IOException e) {
            return false;
        }
    }

    /** Ends its sessions and asks it to stop, which it then does at once and in order. */
    void stop() {
        try (Connection connection = login.connect(); Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where backend_type = 'client backend' and pid <> pg_backend_pid()");
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
        process.destroy();
        try {
            process.onExit().get(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("pid " + process.pid(), e);
        }
    }
}
