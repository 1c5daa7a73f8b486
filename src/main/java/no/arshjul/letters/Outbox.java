package no.arshjul.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import no.arshjul.language.LanguageForm;
import no.arshjul.language.Messages;
import no.arshjul.language.NorwegianText;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mail to be sent: a row in the transaction that causes it, so that it is neither lost nor sent for something rolled back. */
@Component
public class Outbox {

    private static final int LONGEST_SUBJECT = 200;

    private final JdbcClient jdbc;
    private final Messages messages;
    private final Parties parties;
    private final Clock clock;
    private final String address;

    Outbox(JdbcClient jdbc, Messages messages, Parties parties, Clock clock, @Value("${arshjul.address:http://localhost:8080}") String address) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.parties = parties;
        this.clock = clock;
        this.address = address;
    }

    /**
     * Puts a mail in the outbox.
     *
     * @param form     the reader's language form
     * @param kind     one with texts {@code mail.<kind>.subject} and {@code .body}
     * @param document goes along as an attachment; or null
     * @param args     {0} case number or cycle, {1} title (of a meeting: its place), {2} date, {3} reason; those that the kind speaks of must be there
     * @throws IllegalArgumentException when the kind is unknown or a place is empty
     */
    public void mail(String county, String email, LanguageForm form, String kind, UUID document, Object... args) {
        MailKind.of(kind).check(args);
        Object[] texts = Arrays.stream(args).map(arg -> text(arg, form)).toArray();
        String subject = messages.text("mail." + kind + ".subject", form, texts).replaceAll("\\s+", " ");
        String body = String.join("\n\n", messages.text("mail.greeting", form), messages.text("mail." + kind + ".body", form, texts),
                messages.text("mail.closing", form, address, parties.office(county, form))) + "\n";
        jdbc.sql("insert into outbox (county, recipient, subject, body, document, created_at) values (?, ?, ?, ?, ?, ?)")
                .params(county, email, subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT - 1) + "…",
                        body, document, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    private static String text(Object arg, LanguageForm form) {
        return arg == null ? "" : arg instanceof LocalDate date ? NorwegianText.date(date, form) : arg.toString();
    }
}
