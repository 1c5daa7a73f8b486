package no.arshjul.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The directory that the embedded PostgreSQL keeps its data in, held by one application at a time. */
record DataDirectory(Path postgres, FileChannel held) implements AutoCloseable {

    /** The major version of the PostgreSQL that comes with the application: another one can't read its files. */
    private static final String VERSION = "17";

    /** @throws StartFailure when it can't be written, is held by another, or was written by another version of PostgreSQL */
    static DataDirectory hold(Path directory) {
        Path whole = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(whole);
            FileChannel channel =
                    FileChannel.open(whole.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new StartFailure("data-locked", whole);
            }
            DataDirectory held = new DataDirectory(whole.resolve("postgres"), channel);
            held.checkVersion();
            return held;
        } catch (IOException e) {
            throw new StartFailure("data-unwritable", whole);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private void checkVersion() throws IOException {
        Path file = postgres.resolve("PG_VERSION");
        String version = Files.exists(file) ? Files.readString(file).strip() : VERSION;
        if (!version.equals(VERSION)) {
            held.close();
            throw new StartFailure("data-version", postgres, version, VERSION);
        }
    }

    @Override
    public void close() throws IOException {
        held.close();
    }
}
