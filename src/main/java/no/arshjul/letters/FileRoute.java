package no.arshjul.letters;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import no.arshjul.calendar.Norway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Without an SMTP server a mail becomes a file that any mail reader opens. The same mail always gets the same name, so it is there once. */
final class FileRoute implements MailRoute {

    private static final Logger LOG = LoggerFactory.getLogger(FileRoute.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(Norway.ZONE);
    private static final int LONGEST = 60;

    private final Path folder;
    private final AtomicBoolean said = new AtomicBoolean();

    FileRoute(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return "file";
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
            Files.move(half, folder.resolve(fileName(mail)), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    /** When, which, to whom and what, in letters that every file system takes: {@code 20270501-003000-000007_post@x.no_Vedtak-i-sak.eml}. */
    static String fileName(Mail mail) {
        return "%s-%06d_%s_%s.eml".formatted(STAMP.format(mail.createdAt()), mail.id(), plain(mail.recipient()), plain(mail.subject()));
    }

    private static String plain(String text) {
        String folded = text.replace("æ", "ae").replace("ø", "o").replace("å", "a").replace("Æ", "Ae").replace("Ø", "O").replace("Å", "A");
        String safe = folded.replaceAll("[^A-Za-z0-9@.-]+", "-").replaceAll("\\.{2,}", ".");
        return (safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST)).replaceAll("^[-.]+|[-.]+$", "");
    }
}
