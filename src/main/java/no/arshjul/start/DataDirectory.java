package no.arshjul.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The directory that the embedded PostgreSQL keeps its data in, held by one application at a time. */
class DataDirectory implements AutoCloseable {

    /** The major version of the PostgreSQL that comes with the application: another one can't read its files. */
    private static final String VERSION = "17";

    private final Path whole;
    private final FileChannel held;

    private DataDirectory(Path whole, FileChannel held) {
        this.whole = whole;
        this.held = held;
    }

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
            return new DataDirectory(whole, channel).ofThisVersion();
        } catch (IOException e) {
            throw new StartFailure("data-unwritable", whole);
        }
    }

    Path postgres() {
        return whole.resolve("postgres");
    }

    /** Where the server's password is kept; beside its data, since who may read those needs no password. */
    Path password() {
        return whole.resolve("password");
    }

    @Override
    public void close() throws IOException {
        held.close();
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private DataDirectory ofThisVersion() throws IOException {
        Path file = postgres().resolve("PG_VERSION");
        String version = Files.exists(file) ? Files.readString(file).strip() : VERSION;
        if (!version.equals(VERSION)) {
            held.close();
            throw new StartFailure("data-version", postgres(), version, VERSION);
        }
        return this;
    }
}
