package no.arshjul.start;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The embedded server's password, made up once. Without one, everybody who can log in on the machine would be the
 * database's owner, and through it could run programs as the application.
 */
final class Password {

    private static final int BYTES = 24;

    private Password() {
    }

    /** @return the password in the file, which is made, for its owner's eyes only, when it isn't there */
    static String in(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            Files.createFile(file, forItsOwner());
            Files.writeString(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }

    private static FileAttribute<?>[] forItsOwner() {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];   // Windows: what a person's own directory lets others do
        }
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))};
    }
}
