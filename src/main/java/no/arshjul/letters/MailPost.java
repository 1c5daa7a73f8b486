package no.arshjul.letters;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Makes the message that leaves. Its Message-ID comes from the row, so that a reader's mail program knows a repeated one. */
final class MailPost {

    private final MailRoute route;
    private final String from;

    MailPost(MailRoute route, String from) {
        this.route = route;
        this.from = from;
    }

    /** By which way it sends: {@code smtp} or {@code file}. */
    String route() {
        return route.name();
    }

    void send(Mail mail) throws Exception {
        MimeMessage message = route.blank();
        MimeMessageHelper helper = new MimeMessageHelper(message, mail.attachment() != null, StandardCharsets.UTF_8.name());
        helper.setFrom(from, mail.sender());
        helper.setTo(new InternetAddress(mail.recipient(), true));
        helper.setSubject(mail.subject());
        helper.setText(mail.body());
        helper.setSentDate(Date.from(mail.createdAt()));
        if (mail.attachment() != null) {
            helper.addAttachment(mail.name(), new ByteArrayResource(mail.attachment()), mail.mediaType());
        }
        message.saveChanges();
        message.setHeader("Message-ID", "<outbox-" + mail.id() + "-" + mail.createdAt().toEpochMilli() + "@arshjul>");
        message.setHeader("Auto-Submitted", "auto-generated");
        route.send(mail, message);
    }
}
