package no.arshjul.letters;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Without an SMTP server a mail becomes a file that any mail reader opens. The same mail always gets the same name, so it is there once. */
final class FileRoute implements MailRoute {

    private static final Logger LOG = LoggerFactory.getLogger(FileRoute.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final AtomicBoolean said = new AtomicBoolean();

    FileRoute(Path folder) {
        this.folder = folder;
    }

    @Override
    public MimeMessage blank() {
        return new MimeMessage((Session) null);
    }

    @Override
    public void send(Mail mail, MimeMessage message) throws Exception {
        Files.createDirectories(folder);
        if (said.compareAndSet(false, true)) {
            LOG.info("No SMTP server is configured (spring.mail.host): mail is written as files to {}", folder.toAbsolutePath());
        }
        Path half = Files.createTempFile(folder, "half", ".tmp");
        try {
            try (OutputStream out = Files.newOutputStream(half)) {
                message.writeTo(out);
            }
            Files.move(half, folder.resolve("%s-%06d.eml".formatted(STAMP.format(mail.createdAt()), mail.id())),
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }
}
