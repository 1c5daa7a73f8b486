package no.arshjul.letters;

import jakarta.mail.internet.MimeMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** Sends by the configured SMTP server ({@code spring.mail.host}). */
record SmtpRoute(JavaMailSender sender) implements MailRoute {

    @Override
    public String name() {
        return "smtp";
    }

    @Override
    public MimeMessage blank() {
        return sender.createMimeMessage();
    }

    @Override
    public void send(Mail mail, MimeMessage message) {
        sender.send(message);
    }
}
