package no.arshjul.letters;

import jakarta.mail.internet.MimeMessage;

/** The way a mail leaves the house: by SMTP, or as a file where none is configured. */
interface MailRoute {

    /** {@code smtp} or {@code file}, as the log keeps it. */
    String name();

    MimeMessage blank();

    /** @throws Exception when it did not leave; it will be tried again */
    void send(Mail mail, MimeMessage message) throws Exception;
}
